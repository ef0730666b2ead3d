import {
  type DocumentNode,
  type FieldNode,
  type GraphQLEnumType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Held, isHeld } from './plan-types.js';
import type { FitsType } from './type-conditions.js';

/** What of the gathered data the question asks for, in its order and under its names. */
export type Project = (data: Held) => Held | null;

/** A value that is missing where the schema promises one: the nearest place that may be null becomes null in its stead. */
const MISSING = Symbol('missing where a value is promised');

type Complete = (value: unknown) => unknown;

interface Field {
  key: string;
  /** What an object says that does not tell its own type. */
  otherwise: string | undefined;
  complete: Complete;
}

interface Compiling {
  schema: GraphQLSchema;
  fits: FitsType;
}

/** Of an operation whose fragments with names are opened and whose conditions are decided. */
export function compileProjection(schema: GraphQLSchema, document: DocumentNode, fits: FitsType): Project {
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) throw new Error('a question without an operation of the schema');
  const complete = compileComposite({ schema, fits }, root, [operation.selectionSet]);
  return (data) => {
    const completed = complete(data);
    return isHeld(completed) ? completed : null;
  };
}

function compileType(
  compiling: Compiling,
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
): Complete {
  if (isNonNullType(type)) {
    const inner = compileType(compiling, type.ofType, selectionSets);
    return (value) => {
      const completed = inner(value);
      return completed === null ? MISSING : completed;
    };
  }
  if (isListType(type)) return completeList(compileType(compiling, type.ofType, selectionSets));
  if (isEnumType(type)) return completeEnum(type);
  if (selectionSets.length > 0) return compileComposite(compiling, type, selectionSets);
  return (value) => (value === undefined ? null : value);
}

function completeList(item: Complete): Complete {
  return (value) => {
    if (!Array.isArray(value)) return null;
    const { length } = value;
    const items = new Array<unknown>(length);
    for (let index = 0; index < length; index += 1) {
      const completed = item(value[index]);
      if (completed === MISSING) return null;
      items[index] = completed;
    }
    return items;
  };
}

function completeEnum(type: GraphQLEnumType): Complete {
  const told = new Set<unknown>(
    type.getValues().flatMap(({ name, astNode }) => (isInaccessible(astNode) ? [] : [name])),
  );
  return (value) => (told.has(value) ? value : null);
}

/** An object is read by the type that it says it has, else by the one that the schema gives it. */
function compileComposite(
  compiling: Compiling,
  type: GraphQLNamedType,
  selectionSets: readonly SelectionSetNode[],
): Complete {
  const byType = new Map<string, Complete>();
  const ofType = (name: string): Complete => {
    const known = byType.get(name);
    if (known) return known;
    const concrete = compiling.schema.getType(name);
    if (!concrete) return () => null;
    const complete = compileObject(compiling, concrete, selectionSets);
    byType.set(name, complete);
    return complete;
  };
  return (value) => {
    if (!isHeld(value)) return null;
    const { __typename: named } = value;
    return ofType(typeof named === 'string' ? named : type.name)(value);
  };
}

function compileObject(
  compiling: Compiling,
  type: GraphQLNamedType,
  selectionSets: readonly SelectionSetNode[],
): Complete {
  if (!isObjectType(type) && !isInterfaceType(type)) return () => null;
  if (isInaccessible(type.astNode)) return () => null;
  const fields = [...gatherFields(compiling, type.name, selectionSets)].map(([key, nodes]) =>
    compileField(compiling, type, key, nodes),
  );
  return (value) => {
    const held = value as Held;
    const completed: Held = {};
    for (const { key, otherwise, complete } of fields) {
      const found = complete(held[key] ?? otherwise);
      if (found === MISSING) return null;
      completed[key] = found;
    }
    return completed;
  };
}

function compileField(
  compiling: Compiling,
  type: Extract<GraphQLNamedType, { getFields(): unknown; getInterfaces(): unknown }>,
  key: string,
  nodes: readonly FieldNode[],
): Field {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return { key, otherwise: type.name, complete: (value) => value };
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`the supergraph has no field ${name} of ${type.name}`);
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return { key, otherwise: undefined, complete: compileType(compiling, field.type, selectionSets) };
}

/** The fields asked of an object of this type, by response key, in the order of the answer. */
function gatherFields(
  { fits }: Compiling,
  typeName: string,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const gather = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        fields.set(key, [...(fields.get(key) ?? []), selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        if (condition === undefined || fits(typeName, [condition])) gather(selection.selectionSet);
      } else throw new Error('a fragment with a name has not been opened');
    }
  };
  for (const selectionSet of selectionSets) gather(selectionSet);
  return fields;
}

interface Declared {
  readonly directives?: readonly { readonly name: { readonly value: string } }[] | undefined;
}

function isInaccessible(declared: Declared | null | undefined): boolean {
  return declared?.directives?.some(({ name }) => name.value === 'inaccessible') ?? false;
}
