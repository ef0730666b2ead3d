import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Selecting } from '../result/collect-fields.js';

/** The longest list at the root is a few hundred; below it lists are short, and what is longer is asked for by `first`. */
const ROOT_LIST = 100;
const INNER_LIST = 8;

/**
 * How many values could the answer hold? An estimate from the schema alone: lists inside lists multiply, and a short
 * question can ask for more than the memory of the process. Fields must stand once at each place (see mergeFields).
 */
export function estimateValues(selecting: Selecting, { definitions }: DocumentNode): number {
  return definitions.reduce((sum, node) => {
    const root = node.kind === Kind.OPERATION_DEFINITION && selecting.schema.getRootType(node.operation);
    return root ? sum + valuesOf(selecting, root, node.selectionSet, ROOT_LIST, undefined) : sum;
  }, 0);
}

function valuesOf(
  selecting: Selecting,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  usualLength: number,
  asked: number | undefined,
): number {
  let sum = 0;
  for (const node of selections) {
    const field = node.kind === Kind.FIELD ? type.getFields()[node.name.value] : undefined;
    if (node.kind !== Kind.FIELD || !field) continue;
    const length = isListType(getNullableType(field.type)) ? (asked ?? usualLength) : 1;
    sum += length * (1 + innerValues(selecting, field, node));
  }
  return sum;
}

function innerValues(selecting: Selecting, field: GraphQLField<unknown, unknown>, node: FieldNode): number {
  const type = getNamedType(field.type);
  if (!node.selectionSet || !isObjectType(type)) return 0;
  return valuesOf(selecting, type, node.selectionSet, INNER_LIST, firstOf(selecting, field, node));
}

/** The page size that a connection is asked for: the length of the lists right inside it. */
function firstOf(
  { variableValues }: Selecting,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): number | undefined {
  if (!field.args.some(({ name }) => name === 'first')) return undefined;
  const { first } = getArgumentValues(field, node, { ...variableValues });
  return typeof first === 'number' && first > 0 ? first : undefined;
}
