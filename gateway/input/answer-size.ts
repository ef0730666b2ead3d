import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isListType,
  isUnionType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { Selecting } from '../result/collect-fields.js';
import type { FieldWeight, FieldWeights } from './field-weights.js';
import { PAGE_ARGUMENT } from './input-rules.js';
import { countNamed, countNamedIn } from './named-items.js';

/** What an answer could come to: estimates from the schema and the question alone. */
export interface AnswerSize {
  /** Values, the memory of the answer. */
  values: number;
  /** Objects, each with its weight: the work that they make. */
  cost: number;
}

export interface Estimating extends Selecting {
  weights: FieldWeights;
}

/** The longest list at the root is a few hundred; below it lists are short, and what is longer is asked for by `first`. */
const ROOT_LIST = 100;
const INNER_LIST = 8;
/** A change costs more than reading does. */
const MUTATION_WEIGHT = 10;
const PAGED: readonly string[] = [PAGE_ARGUMENT];
const NO_WEIGHT: FieldWeight = {};

/** Estimates of one document are kept for this many sizes of its pages. */
const MOST_SIZES = 32;

/** Variables on which the estimate depends, with their types. */
type SizingVariables = ReadonlyMap<string, GraphQLInputType>;

interface KnownSizes {
  variables: SizingVariables;
  bySizes: Map<string, AnswerSize>;
}

const known = new WeakMap<DocumentNode, KnownSizes>();

/**
 * How much could the answer hold? Lists inside lists multiply, and a short question can ask for more than the memory of the
 * process. Fields must stand once at each place (see mergeFields), whose documents are remembered: for the same sizes of
 * pages the estimate is made once.
 */
export function estimateAnswer(estimating: Estimating, document: DocumentNode): AnswerSize {
  const kept = known.get(document);
  const size = kept?.bySizes.get(sizesOf(estimating, kept.variables));
  if (size) return size;
  const variables = new Map<string, GraphQLInputType>();
  const made = estimateDocument({ ...estimating, variables }, document);
  const bySizes = kept?.bySizes ?? new Map<string, AnswerSize>();
  if (bySizes.size < MOST_SIZES) bySizes.set(sizesOf(estimating, variables), made);
  known.set(document, { variables, bySizes });
  return made;
}

function sizesOf({ variableValues }: Selecting, variables: SizingVariables): string {
  // A text says nothing of lengths, and may be of any form.
  const sizeOf = (value: unknown, type: GraphQLInputType) =>
    typeof value === 'number'
      ? String(value)
      : Array.isArray(value)
        ? `[${value.length},${countNamedIn(value, type)}]`
        : countNamedIn(value, type);
  return [...variables].map(([name, type]) => sizeOf(variableValues[name], type)).join(' ');
}

interface Walking extends Estimating {
  /** Collects the variables that say how long lists are. */
  variables: Map<string, GraphQLInputType>;
}

/** What the field around a selection says about the lists inside it. */
interface Around {
  usualLength: number;
  asked: number | undefined;
  /** The lists it is about; all when undefined. */
  sized: readonly string[] | undefined;
}

function estimateDocument(walking: Walking, { definitions }: DocumentNode): AnswerSize {
  const sum: AnswerSize = { values: 0, cost: 0 };
  for (const node of definitions) {
    const root = node.kind === Kind.OPERATION_DEFINITION && walking.schema.getRootType(node.operation);
    if (!root) continue;
    addSelections(
      walking,
      root,
      node.selectionSet,
      { usualLength: ROOT_LIST, asked: undefined, sized: undefined },
      sum,
    );
    if (root === walking.schema.getMutationType())
      sum.cost += MUTATION_WEIGHT * node.selectionSet.selections.length;
  }
  return sum;
}

/** Adds what one object's selections hold. */
function addSelections(
  walking: Walking,
  type: GraphQLCompositeType,
  { selections }: SelectionSetNode,
  around: Around,
  sum: AnswerSize,
): void {
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      addField(walking, type, node, around, sum);
      continue;
    }
    // Only where the type is not known: each kind of object counts, though one alone will be there.
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : walking.fragments.get(node.name.value);
    const condition = walking.schema.getType(fragment?.typeCondition?.name.value ?? type.name);
    if (fragment && isCompositeType(condition))
      addSelections(walking, condition, fragment.selectionSet, around, sum);
  }
}

function addField(
  walking: Walking,
  parent: GraphQLCompositeType,
  node: FieldNode,
  around: Around,
  sum: AnswerSize,
): void {
  const field = isUnionType(parent) ? undefined : parent.getFields()[node.name.value];
  if (!field) return;
  const declared = walking.weights.get(`${parent.name}.${field.name}`) ?? NO_WEIGHT;
  const type = getNamedType(field.type);
  const asked = askedLength(walking, field, node, declared);
  const isList = isListType(getNullableType(field.type));
  const named = countNamed(walking, field, node);
  const inner: AnswerSize = { values: 0, cost: 0 };
  if (node.selectionSet && isCompositeType(type)) {
    const inside = isList ? undefined : asked;
    addSelections(
      walking,
      type,
      node.selectionSet,
      // Who names many things asks for lists as long, right inside.
      { usualLength: Math.max(INNER_LIST, named), asked: inside, sized: declared.sizedFields },
      inner,
    );
  }
  const length = isList
    ? ((declared.sizedFields ? undefined : asked) ??
      assumedLength(walking, field, node, declared, named) ??
      lengthInside(around, field.name))
    : 1;
  const weight = declared.weight ?? walking.weights.get(type.name)?.weight ?? (isLeafType(type) ? 0 : 1);
  sum.values += length * (1 + inner.values);
  sum.cost += length * (weight + inner.cost);
}

/** A list of known length is shorter for whoever names a few things in it, by ids or by words of which each stands for one. */
function assumedLength(
  walking: Walking,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { assumedSize }: FieldWeight,
  named: number,
): number | undefined {
  if (assumedSize === undefined) return undefined;
  const slicingArguments = field.args
    .filter(({ type }) => hasWordForEach(type, assumedSize))
    .map(({ name }) => name);
  const chosen = Math.max(named, askedLength(walking, field, node, { slicingArguments }) ?? 0);
  return chosen > 0 ? Math.min(assumedSize, chosen) : assumedSize;
}

/** Are there as many words to choose from as things in the list? Where there are fewer, each is a kind of many. */
function hasWordForEach(type: GraphQLInputType, length: number): boolean {
  const item = getNamedType(type);
  return isListType(getNullableType(type)) && isEnumType(item) && item.getValues().length >= length;
}

function lengthInside({ usualLength, asked, sized }: Around, field: string): number {
  return asked !== undefined && (!sized || sized.includes(field)) ? asked : usualLength;
}

/** The length that a field's arguments ask for: of the page it is, or of the list it is itself. */
function askedLength(
  { variables, variableValues }: Walking,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { slicingArguments = PAGED }: FieldWeight,
): number | undefined {
  let longest: number | undefined;
  for (const name of slicingArguments) {
    const argument = field.args.find((known) => known.name === name);
    if (!argument) continue;
    const given = node.arguments?.find((known) => known.name.value === name)?.value;
    if (given?.kind === Kind.VARIABLE) variables.set(given.name.value, argument.type);
    const length = lengthOf(given, variableValues) ?? lengthIn(argument.defaultValue);
    if (length !== undefined) longest = Math.max(longest ?? 0, length);
  }
  return longest;
}

function lengthOf(value: ValueNode | undefined, variables: Selecting['variableValues']): number | undefined {
  if (value?.kind === Kind.INT) return lengthIn(Number(value.value));
  if (value?.kind === Kind.LIST) return lengthIn(value.values);
  return value?.kind === Kind.VARIABLE ? lengthIn(variables[value.name.value]) : undefined;
}

/** A page's rows, or the ids of a list. */
function lengthIn(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' && value > 0 ? value : undefined;
}
