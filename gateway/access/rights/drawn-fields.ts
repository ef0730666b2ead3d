import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { allOf, implies, OPEN, type Requirement } from './requirement.rules.js';

type Rights = ReadonlyMap<string, Requirement>;

/** A field, or a key, that is made from other fields, which the engine fetches without anybody asking for them. */
interface Drawing {
  /** "Area.note". */
  coordinate: string;
  requirement: Requirement;
  /** The type that the selection is of. */
  type: GraphQLNamedType | undefined;
  selection: string;
}

/**
 * Refuses fields that are made from what others may not read, and do not ask for the same right themselves.
 * @throws Error naming both.
 */
export function refuseDrawnFields(schema: GraphQLSchema, supergraph: DocumentNode, rights: Rights): void {
  for (const drawing of drawingsOf(schema, supergraph, rights)) {
    const [operation] = parse(`{ ${drawing.selection} }`).definitions;
    const drawn = drawnFrom(schema, drawing.type, (operation as OperationDefinitionNode).selectionSet);
    const hole = drawn.find((one) => !implies(drawing.requirement, rights.get(one) ?? OPEN));
    if (hole)
      throw new Error(
        `${drawing.coordinate} draws on ${hole}, which asks for rights that ${drawing.coordinate} does not ask for.`,
      );
  }
}

function drawingsOf(schema: GraphQLSchema, supergraph: DocumentNode, rights: Rights): Drawing[] {
  return supergraph.definitions.flatMap((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
    const type = schema.getType(node.name.value);
    const keys = textsOf(node.directives, 'join__type', 'key').map((selection) => ({
      coordinate: `The key of ${node.name.value}`,
      requirement: requirementOf(schema, rights, type, '__typename'),
      type,
      selection,
    }));
    return [...keys, ...(node.fields ?? []).flatMap((field) => drawingsOfField(schema, rights, type, field))];
  });
}

function drawingsOfField(
  schema: GraphQLSchema,
  rights: Rights,
  type: GraphQLNamedType | undefined,
  { name, directives = [] }: FieldDefinitionNode,
): Drawing[] {
  const coordinate = `${type?.name}.${name.value}`;
  if (directives.some((one) => one.arguments?.some((given) => given.name.value === 'contextArguments')))
    throw new Error(`${coordinate} draws on a context, of which the gateway does not know who may read it.`);
  const requirement = requirementOf(schema, rights, type, name.value);
  const result = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value]?.type : undefined;
  const from = (argument: string, of: GraphQLNamedType | undefined) =>
    textsOf(directives, 'join__field', argument).map((selection) => ({
      coordinate,
      requirement,
      type: of,
      selection,
    }));
  return [...from('requires', type), ...from('provides', getNamedType(result))];
}

/** What a field asks for of any object that could be there. */
function requirementOf(
  schema: GraphQLSchema,
  rights: Rights,
  type: GraphQLNamedType | undefined,
  field: string,
): Requirement {
  return allOf(objectNames(schema, type).map((name) => rights.get(`${name}.${field}`) ?? OPEN));
}

/** Every field of every object that a selection reads, as "Area.name". */
function drawnFrom(
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
  { selections }: SelectionSetNode,
): string[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) throw new Error('A selection of a supergraph names a fragment.');
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const condition = node.typeCondition?.name.value;
      return drawnFrom(schema, condition ? schema.getType(condition) : type, node.selectionSet);
    }
    const own = objectNames(schema, type).map((name) => `${name}.${node.name.value}`);
    if (!node.selectionSet || !(isObjectType(type) || isInterfaceType(type))) return own;
    return [
      ...own,
      ...drawnFrom(schema, getNamedType(type.getFields()[node.name.value]?.type), node.selectionSet),
    ];
  });
}

function objectNames(schema: GraphQLSchema, type: GraphQLNamedType | undefined): string[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type).map(({ name }) => name);
  return type ? [type.name] : [];
}

function textsOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  directive: string,
  argument: string,
): string[] {
  return (directives ?? [])
    .filter(({ name }) => name.value === directive)
    .flatMap((one) => {
      const value = one.arguments?.find(({ name }) => name.value === argument)?.value;
      return value?.kind === Kind.STRING ? [value.value] : [];
    });
}
