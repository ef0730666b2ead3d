import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type Selecting } from '../result/collect-fields.js';
import { CITATION } from './provenance.js';
import type { CellKind } from './table.js';

/** What an operation selects of one object, in the order of the answer. */
export type ObjectShape = readonly FieldShape[];

export type FieldShape =
  | { is: 'value'; key: string; kind: CellKind; description: string }
  | { is: 'object'; key: string; inner: ObjectShape; paging: boolean }
  /** A list that makes rows. */
  | { is: 'rows'; key: string; inner: ObjectShape; inConnection: boolean }
  /** A list of citations: part of the row it stands for, so its values are joined in a cell. */
  | { is: 'citations'; key: string; inner: ObjectShape };

/** Which values, objects and lists will an answer hold? Worked out from question and schema, so columns never hang on data. */
export function shapeOf(selecting: Selecting, operation: OperationDefinitionNode): ObjectShape {
  const root = selecting.schema.getRootType(operation.operation);
  return root ? shapeOfObject(selecting, root, [operation.selectionSet]) : [];
}

function shapeOfObject(
  selecting: Selecting,
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
): ObjectShape {
  const shapes = new Map<string, FieldShape>();
  for (const concrete of concreteTypes(selecting, type)) {
    for (const [key, nodes] of collectFields(selecting, concrete, selectionSets)) {
      const shape = shapeOfField(selecting, concrete, key, nodes);
      if (shape && !shapes.has(key)) shapes.set(key, shape);
    }
  }
  return [...shapes.values()];
}

function concreteTypes({ schema }: Selecting, type: GraphQLOutputType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

function shapeOfField(
  selecting: Selecting,
  parent: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
): FieldShape | undefined {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return { is: 'value', key, kind: 'text', description: 'Name of the type.' };
  const field = parent.getFields()[name];
  // Introspection is no table of facts.
  if (!field) return undefined;
  const type = getNamedType(field.type);
  const isList = holdsList(field.type);
  if (isLeafType(type)) {
    const kind = isList ? 'text' : kindOf(parent.name, name, type.name);
    return { is: 'value', key, kind, description: field.description ?? '' };
  }
  const inner = shapeOfObject(
    selecting,
    type,
    nodes.flatMap((node) => node.selectionSet ?? []),
  );
  if (!isList) return { is: 'object', key, inner, paging: type.name === 'PageInfo' };
  if (type.name === CITATION) return { is: 'citations', key, inner };
  return { is: 'rows', key, inner, inConnection: parent.name.endsWith('Connection') };
}

function holdsList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

const NUMBERS: ReadonlySet<string> = new Set(['Int', 'Float', 'Pence']);

function kindOf(parent: string, field: string, type: string): CellKind {
  if (parent === 'Money' && field === 'pounds') return 'decimal';
  if (NUMBERS.has(type)) return 'number';
  return type === 'Boolean' ? 'boolean' : 'text';
}
