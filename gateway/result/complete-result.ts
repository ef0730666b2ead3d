import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type Selecting } from './collect-fields.js';

type ResponseObject = Record<string, unknown>;

/** A null where the schema promises a value: the nearest nullable parent becomes null in its stead. */
const BROKEN = Symbol('null in a non-null place');

/**
 * What is left of a partial result by the rules of GraphQL: the engine leaves nulls in non-null places and may leave
 * `data` out altogether when a subgraph fails. Only for results with errors; what is whole comes back as it was.
 */
export function completeData(
  selecting: Selecting,
  operation: OperationDefinitionNode,
  data: unknown,
): ResponseObject | null {
  const root = selecting.schema.getRootType(operation.operation);
  if (!root) return null;
  const completed = completeObject(selecting, root, [operation.selectionSet], isObject(data) ? data : {});
  return completed === BROKEN ? null : completed;
}

function completeValue(
  selecting: Selecting,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  value: unknown,
): unknown {
  if (isNonNullType(type)) return completeValue(selecting, type.ofType, nodes, value) ?? BROKEN;
  if (value === null || value === undefined || isLeafType(type)) return value ?? null;
  const completed = isListType(type)
    ? completeList(selecting, type.ofType, nodes, value)
    : completeComposite(selecting, type, nodes, value);
  return completed === BROKEN ? null : completed;
}

function completeList(
  selecting: Selecting,
  itemType: GraphQLOutputType,
  nodes: readonly FieldNode[],
  value: unknown,
): unknown[] | typeof BROKEN {
  if (!Array.isArray(value)) return BROKEN;
  const items = value.map((item: unknown) => completeValue(selecting, itemType, nodes, item));
  return items.includes(BROKEN) ? BROKEN : items;
}

function completeComposite(
  selecting: Selecting,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  value: unknown,
): ResponseObject | typeof BROKEN {
  if (!isObject(value)) return BROKEN;
  const selectionSets = nodes.flatMap((node) => node.selectionSet ?? []);
  const objectType = concreteType(selecting, type, selectionSets, value);
  return objectType ? completeObject(selecting, objectType, selectionSets, value) : BROKEN;
}

function completeObject(
  selecting: Selecting,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  value: ResponseObject,
): ResponseObject | typeof BROKEN {
  const completed: ResponseObject = {};
  for (const [key, nodes] of collectFields(selecting, type, selectionSets)) {
    const field = completeField(selecting, type, nodes, value[key]);
    if (field === BROKEN) return BROKEN;
    completed[key] = field;
  }
  return completed;
}

function completeField(
  selecting: Selecting,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  value: unknown,
): unknown {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return parent.name;
  const field = parent.getFields()[name];
  // Introspection is answered by the gateway itself, whole.
  return field ? completeValue(selecting, field.type, nodes, value) : value;
}

/**
 * Which object type a value has. Where the client did not ask for `__typename`, it is the type whose selected fields
 * are those the value has.
 */
function concreteType(
  selecting: Selecting,
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  value: ResponseObject,
): GraphQLObjectType | undefined {
  if (isObjectType(type)) return type;
  if (!isAbstractType(type)) return undefined;
  const candidates = selecting.schema.getPossibleTypes(type).map((candidate) => {
    const fields = collectFields(selecting, candidate, selectionSets);
    return { candidate, fields, surplus: fields.size - Object.keys(value).length };
  });
  return candidates
    .filter(({ candidate, fields }) => fits(candidate, fields, value))
    .sort((one, other) => one.surplus - other.surplus)[0]?.candidate;
}

function fits(
  candidate: GraphQLObjectType,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
  value: ResponseObject,
): boolean {
  return Object.entries(value).every(([key, held]) => {
    const name = fields.get(key)?.[0]?.name.value;
    return name === '__typename' ? held === candidate.name : name !== undefined;
  });
}

function isObject(value: unknown): value is ResponseObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
