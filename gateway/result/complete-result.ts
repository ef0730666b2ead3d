import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, type Selecting } from './collect-fields.js';

type ResponseObject = Record<string, unknown>;

/** A null where the schema promises a value: the nearest nullable parent becomes null in its stead. */
const BROKEN = Symbol('null in a non-null place');

/** How a result is looked at that may hold what no execution gives. */
export interface Scrutiny {
  /** Can the value stand in a field of this scalar or enum? */
  isLeaf(type: GraphQLLeafType, value: unknown): boolean;
  /** Told of every place whose value is absent or cannot be; the path is the caller's only during the call. */
  onUnfit(path: readonly (string | number)[]): void;
}

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** Keys of objects that are null whatever stands there. */
export type HiddenKeys = ReadonlyMap<object, ReadonlySet<string>>;

const NOTHING_HIDDEN: HiddenKeys = new Map();

interface Completing extends Selecting {
  path: (string | number)[];
  scrutiny: Scrutiny | undefined;
  hidden: HiddenKeys;
  /** What was collected for the objects of one list holds for all of them. */
  collected: Map<readonly FieldNode[], Map<GraphQLObjectType, Fields>>;
}

/**
 * What is left of a partial result by the rules of GraphQL: the engine leaves nulls in non-null places and may leave
 * `data` out altogether when a subgraph fails. Only for results with errors, or under scrutiny; what is whole comes back
 * as it was.
 */
export function completeData(
  selecting: Selecting,
  operation: OperationDefinitionNode,
  data: unknown,
  scrutiny?: Scrutiny,
  hidden: HiddenKeys = NOTHING_HIDDEN,
): ResponseObject | null {
  const root = selecting.schema.getRootType(operation.operation);
  if (!root) return null;
  const completing = { ...selecting, path: [], scrutiny, hidden, collected: new Map() };
  const fields = collectFields(selecting, root, [operation.selectionSet]);
  const completed = completeObject(completing, root, fields, isObject(data) ? data : {});
  return completed === BROKEN ? null : completed;
}

function completeValue(
  completing: Completing,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  value: unknown,
): unknown {
  if (isNonNullType(type)) {
    // Told here: what lies in a nullable place may well be null.
    if (value === null) tellUnfit(completing);
    return completeValue(completing, type.ofType, nodes, value) ?? BROKEN;
  }
  if (value === undefined) tellUnfit(completing);
  if (value === null || value === undefined) return null;
  if (isLeafType(type)) return completeLeaf(completing, type, value);
  const completed = isListType(type)
    ? completeList(completing, type.ofType, nodes, value)
    : completeComposite(completing, type, nodes, value);
  return completed === BROKEN ? null : completed;
}

function completeLeaf(completing: Completing, type: GraphQLLeafType, value: unknown): unknown {
  if (completing.scrutiny?.isLeaf(type, value) ?? true) return value;
  tellUnfit(completing);
  return null;
}

function tellUnfit({ scrutiny, path }: Completing): void {
  scrutiny?.onUnfit(path);
}

function completeList(
  completing: Completing,
  itemType: GraphQLOutputType,
  nodes: readonly FieldNode[],
  value: unknown,
): unknown[] | typeof BROKEN {
  if (!Array.isArray(value)) return refuse(completing);
  const items = value.map((item: unknown, index) => {
    completing.path.push(index);
    const completed = completeValue(completing, itemType, nodes, item);
    completing.path.pop();
    return completed;
  });
  return items.includes(BROKEN) ? BROKEN : items;
}

function completeComposite(
  completing: Completing,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  value: unknown,
): ResponseObject | typeof BROKEN {
  if (!isObject(value)) return refuse(completing);
  const objectType = concreteType(completing, type, nodes, value);
  if (!objectType) return refuse(completing);
  return completeObject(completing, objectType, fieldsOf(completing, objectType, nodes), value);
}

function fieldsOf(completing: Completing, type: GraphQLObjectType, nodes: readonly FieldNode[]): Fields {
  const ofNodes = completing.collected.get(nodes) ?? new Map<GraphQLObjectType, Fields>();
  completing.collected.set(nodes, ofNodes);
  const known = ofNodes.get(type);
  if (known) return known;
  const selectionSets = nodes.flatMap((node) => node.selectionSet ?? []);
  const fields = collectFields(completing, type, selectionSets);
  ofNodes.set(type, fields);
  return fields;
}

function refuse(completing: Completing): typeof BROKEN {
  tellUnfit(completing);
  return BROKEN;
}

function completeObject(
  completing: Completing,
  type: GraphQLObjectType,
  fields: Fields,
  value: ResponseObject,
): ResponseObject | typeof BROKEN {
  const completed: ResponseObject = {};
  const hidden = completing.hidden.get(value);
  for (const [key, nodes] of fields) {
    completing.path.push(key);
    const field = hidden?.has(key)
      ? nullOf(type, nodes)
      : completeField(completing, type, nodes, Object.hasOwn(value, key) ? value[key] : undefined);
    completing.path.pop();
    if (field === BROKEN) return BROKEN;
    completed[key] = field;
  }
  return completed;
}

function nullOf(parent: GraphQLObjectType, [node]: readonly FieldNode[]): null | typeof BROKEN {
  const type = parent.getFields()[node?.name.value ?? '']?.type;
  // Of introspection's fields none is nullable.
  return type && !isNonNullType(type) ? null : BROKEN;
}

function completeField(
  completing: Completing,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  value: unknown,
): unknown {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename')
    return completing.scrutiny && value !== parent.name ? refuse(completing) : parent.name;
  const field = parent.getFields()[name];
  // Introspection is answered by the gateway itself, whole.
  return field ? completeValue(completing, field.type, nodes, value) : value;
}

/**
 * Which object type a value has. Where the client did not ask for `__typename`, it is the type whose selected fields
 * are those the value has.
 */
function concreteType(
  completing: Completing,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  value: ResponseObject,
): GraphQLObjectType | undefined {
  if (isObjectType(type)) return type;
  if (!isAbstractType(type)) return undefined;
  const candidates = possibleTypes(completing.schema, type, value).map((candidate) => {
    const fields = fieldsOf(completing, candidate, nodes);
    return { candidate, fields, surplus: fields.size - Object.keys(value).length };
  });
  return candidates
    .filter(({ candidate, fields }) => fits(candidate, fields, value))
    .sort((one, other) => one.surplus - other.surplus)[0]?.candidate;
}

/** The one that the value names, first of all. */
function possibleTypes(
  schema: GraphQLSchema,
  type: GraphQLAbstractType,
  { __typename }: ResponseObject,
): readonly GraphQLObjectType[] {
  const named = typeof __typename === 'string' ? schema.getType(__typename) : undefined;
  return isObjectType(named) && schema.isSubType(type, named) ? [named] : schema.getPossibleTypes(type);
}

function fits(candidate: GraphQLObjectType, fields: Fields, value: ResponseObject): boolean {
  return Object.entries(value).every(([key, held]) => {
    // Also where only the gateway asked for it; no other field is ever called so.
    const name = key === '__typename' ? key : fields.get(key)?.[0]?.name.value;
    return name === '__typename' ? held === candidate.name : name !== undefined;
  });
}

function isObject(value: unknown): value is ResponseObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
