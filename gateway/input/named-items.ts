import {
  type FieldNode,
  type GraphQLField,
  GraphQLID,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
} from 'graphql';
import type { Selecting } from '../result/collect-fields.js';

interface Naming extends Pick<Selecting, 'variableValues'> {
  /** Collects the variables that name things, with their types. */
  variables: Map<string, GraphQLInputType>;
}

/**
 * How many things do the arguments of a field name, in the list of ids that names most? 0 where there is none. A list of words,
 * such as kinds, names no things here: there may be many of each.
 */
export function countNamed(
  naming: Naming,
  { args }: GraphQLField<unknown, unknown>,
  { arguments: given = [] }: FieldNode,
): number {
  return longestOf(given, ({ name, value }) =>
    namedIn(naming, value, args.find((argument) => argument.name === name.value)?.type),
  );
}

function namedIn(naming: Naming, value: ValueNode, type: GraphQLInputType | undefined): number {
  if (value.kind === Kind.VARIABLE) {
    if (type) naming.variables.set(value.name.value, type);
    return countNamedIn(naming.variableValues[value.name.value], type);
  }
  const expected = nullableOf(type);
  if (isInputObjectType(expected) && value.kind === Kind.OBJECT) {
    const fields = expected.getFields();
    return longestOf(value.fields, (field) => namedIn(naming, field.value, fields[field.name.value]?.type));
  }
  if (!isListType(expected) || value.kind !== Kind.LIST) return 0;
  const item = expected.ofType;
  return value.values.reduce((sum, one) => sum + (isId(item) ? 1 : namedIn(naming, one, item)), 0);
}

/** The same of a variable's value: what stands in lists inside a list is all named. */
export function countNamedIn(value: unknown, type: GraphQLInputType | undefined): number {
  const expected = nullableOf(type);
  if (isInputObjectType(expected) && typeof value === 'object' && value !== null) {
    const fields = expected.getFields();
    return longestOf(Object.entries(value), ([name, held]) => countNamedIn(held, fields[name]?.type));
  }
  if (!isListType(expected) || !Array.isArray(value)) return 0;
  const item = expected.ofType;
  return value.reduce((sum: number, one) => sum + (isId(item) ? 1 : countNamedIn(one, item)), 0);
}

function isId(type: GraphQLInputType): boolean {
  return nullableOf(type) === GraphQLID;
}

function nullableOf(type: GraphQLInputType | undefined) {
  return isNonNullType(type) ? type.ofType : type;
}

function longestOf<Item>(items: readonly Item[], lengthOfItem: (item: Item) => number): number {
  return items.reduce((longest, item) => Math.max(longest, lengthOfItem(item)), 0);
}
