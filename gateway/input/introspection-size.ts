import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { collectFields, type Selecting } from '../result/collect-fields.js';
import type { AnswerSize } from './answer-size.js';
import type { Limits } from './limits.js';

/** A value takes some 3 µs, and weighs tenfold: the schema is described in one go, and whoever else asks waits. */
const VALUE_WEIGHT = 3;

const ROOT_FIELDS = new Map<string, GraphQLField<unknown, unknown>>(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

/** Parts of the schema that stand at one place of the answer, each with how often it does. */
type Parts = ReadonlyMap<unknown, number>;

interface Measuring extends Selecting {
  values: number;
  /** Beyond this nobody asks how many. */
  most: number;
}

/**
 * How much does the description of the schema hold that is asked for? Counted along the schema itself, where each of its
 * parts is met once at each place of the question, however often it stands there; no further than the limits.
 */
export function measureIntrospection(
  selecting: Selecting,
  { definitions }: DocumentNode,
  { answerValues, cost }: Pick<Limits, 'answerValues' | 'cost'>,
): AnswerSize {
  const measuring: Measuring = { ...selecting, values: 0, most: Math.min(answerValues, cost / VALUE_WEIGHT) };
  for (const node of definitions) {
    const root = node.kind === Kind.OPERATION_DEFINITION && selecting.schema.getRootType(node.operation);
    if (root) addSelections(measuring, root, new Map([[undefined, 1]]), [node.selectionSet]);
  }
  return { values: measuring.values, cost: VALUE_WEIGHT * measuring.values };
}

function addSelections(
  measuring: Measuring,
  type: GraphQLObjectType,
  parts: Parts,
  selectionSets: readonly SelectionSetNode[],
): void {
  const places = [...parts.values()].reduce((sum, times) => sum + times, 0);
  if (places === 0) return;
  for (const nodes of collectFields(measuring, type, selectionSets).values()) {
    if (measuring.values > measuring.most) return;
    const [first] = nodes;
    const field = first && (ROOT_FIELDS.get(first.name.value) ?? type.getFields()[first.name.value]);
    const inner = getNamedType(field?.type);
    if (first && field && isObjectType(inner)) {
      const inside = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      addSelections(measuring, inner, findParts(measuring, field, first, parts), inside);
    } else measuring.values += places;
  }
}

/** What a field leads to from all the parts, each counted as a value; a null or an empty list is one as well. */
function findParts(
  measuring: Measuring,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  parts: Parts,
): Parts {
  const found = new Map<unknown, number>();
  const resolve = createResolve(measuring, field, node);
  for (const [part, times] of parts) {
    const items = resolve(part);
    for (const item of items) found.set(item, (found.get(item) ?? 0) + times);
    measuring.values += times * Math.max(1, items.length);
  }
  return found;
}

/** Has graphql's own introspection follow a field. */
function createResolve(
  { schema, variableValues }: Measuring,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (part: unknown) => readonly unknown[] {
  const given = argumentsOf(field, node, variableValues);
  // The seam: introspection wants to know nothing but the schema of how it came to be asked.
  const info = { schema } as GraphQLResolveInfo;
  return (part) => {
    const value: unknown = given && field.resolve?.(part, given, undefined, info);
    if (Array.isArray(value)) return value;
    return value === null || value === undefined ? [] : [value];
  };
}

/** Undefined where a variable's null stands for what cannot be null: then the field has an error, and nothing inside. */
function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variableValues: Selecting['variableValues'],
): Record<string, unknown> | undefined {
  try {
    return getArgumentValues(field, node, variableValues);
  } catch {
    return undefined;
  }
}
