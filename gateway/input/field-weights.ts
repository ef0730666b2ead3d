import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/** What the subgraphs declare about a field with `@cost` and `@listSize`, as composition keeps it in the supergraph. */
export interface FieldWeight {
  /** Of one value of the field: `@cost` of the field, else of its type. */
  weight?: number;
  /** How long the list usually is. */
  assumedSize?: number;
  /** Arguments that say how long. */
  slicingArguments?: readonly string[];
  /** The lists inside the field that these arguments are about; without them the field is the list itself. */
  sizedFields?: readonly string[];
}

/** By type and field: `Query.policeAreas`; by type alone for `@cost` of a type. */
export type FieldWeights = ReadonlyMap<string, FieldWeight>;

/** Reads every declaration of a supergraph. */
export function readWeights({ definitions }: DocumentNode): FieldWeights {
  const weights = new Map<string, FieldWeight>();
  const names = directiveNames(definitions);
  for (const node of definitions) if (isType(node)) readType(node, names, weights);
  return weights;
}

type Meaning = 'cost' | 'listSize';
type Names = ReadonlyMap<string, Meaning>;

const COST_SPEC = /^https:\/\/specs\.apollo\.dev\/cost\//;

/** What the two directives are called in this supergraph: a subgraph may import them under names of its own. */
function directiveNames(definitions: DocumentNode['definitions']): Names {
  const names = new Map<string, Meaning>([
    ['cost', 'cost'],
    ['listSize', 'listSize'],
    ['cost__listSize', 'listSize'],
  ]);
  const links = definitions
    .flatMap((node) => (node.kind === Kind.SCHEMA_DEFINITION ? (node.directives ?? []) : []))
    .filter((link) => COST_SPEC.test(textOf(givenValue(link, 'url')) ?? ''));
  for (const link of links) {
    const imports = givenValue(link, 'import');
    for (const item of imports?.kind === Kind.LIST ? imports.values : []) addImport(item, names);
  }
  return names;
}

function addImport(item: ConstValueNode, names: Map<string, Meaning>): void {
  if (item.kind !== Kind.OBJECT) return;
  const part = (key: string) =>
    textOf(item.fields.find(({ name }) => name.value === key)?.value)?.replace(/^@/, '');
  const [meaning, name] = [part('name'), part('as')];
  if (name !== undefined && (meaning === 'cost' || meaning === 'listSize')) names.set(name, meaning);
}

function textOf(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING ? value.value : undefined;
}

type Weighted = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

function isType(node: DocumentNode['definitions'][number]): node is Weighted {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function readType(
  { name, directives, fields = [] }: Weighted,
  names: Names,
  weights: Map<string, FieldWeight>,
): void {
  const own = readDirectives(directives ?? [], names);
  if (own.weight !== undefined) weights.set(name.value, own);
  for (const field of fields) {
    const declared = readDirectives(field.directives ?? [], names);
    if (Object.keys(declared).length > 0) weights.set(`${name.value}.${field.name.value}`, declared);
  }
}

function readDirectives(directives: readonly ConstDirectiveNode[], names: Names): FieldWeight {
  const found: FieldWeight = {};
  for (const directive of directives) {
    const meaning = names.get(directive.name.value);
    if (meaning === 'cost') assignNumber(found, 'weight', directive);
    if (meaning !== 'listSize') continue;
    assignNumber(found, 'assumedSize', directive);
    assignNames(found, 'slicingArguments', directive);
    assignNames(found, 'sizedFields', directive);
  }
  return found;
}

function assignNumber(
  found: FieldWeight,
  key: 'weight' | 'assumedSize',
  directive: ConstDirectiveNode,
): void {
  const value = givenValue(directive, key);
  if (value?.kind === Kind.INT || value?.kind === Kind.STRING) found[key] = Number(value.value);
}

function assignNames(
  found: FieldWeight,
  key: 'slicingArguments' | 'sizedFields',
  directive: ConstDirectiveNode,
): void {
  const value = givenValue(directive, key);
  if (value?.kind !== Kind.LIST) return;
  const names = value.values.flatMap((item) => (item.kind === Kind.STRING ? [item.value] : []));
  if (names.length > 0) found[key] = names;
}

function givenValue({ arguments: given = [] }: ConstDirectiveNode, name: string) {
  return given.find((argument) => argument.name.value === name)?.value;
}
