import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { collectFields, isIncluded, type Selecting } from '../result/collect-fields.js';

/** Documents whose conditions differ with their variables are kept for this many answers to them. */
const MOST_CONDITIONS = 32;

const merged = new WeakMap<DocumentNode, Map<string, DocumentNode>>();

/**
 * The same operation with every field once at each place: fragments opened, conditions decided, repeated fields merged as
 * GraphQL asks. The engine merges the questions to its subgraphs, but joins the answers of a repeated list end to end.
 */
export function mergeFields(
  selecting: Selecting,
  document: DocumentNode,
  operationName: string | undefined,
): DocumentNode {
  const kept = merged.get(document) ?? new Map<string, DocumentNode>();
  merged.set(document, kept);
  const conditions = `${operationName ?? ''}?${conditionsOf(selecting, document)}`;
  const known = kept.get(conditions);
  if (known) return known;
  const made = mergeDocument(selecting, document, operationName);
  if (kept.size < MOST_CONDITIONS) kept.set(conditions, made);
  return made;
}

/** What the variables of @skip and @include decide, as text. */
function conditionsOf({ variableValues }: Selecting, document: DocumentNode): string {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given }) => {
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].map((name) => `${name}=${String(variableValues[name])}`).join('&');
}

/** Only the operation that is asked for: the conditions of others would look for variables that are not theirs. */
function mergeDocument(
  selecting: Selecting,
  document: DocumentNode,
  operationName: string | undefined,
): DocumentNode {
  const definitions = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION && node.name?.value === operationName
      ? [mergeOperation(selecting, node)]
      : [],
  );
  return { kind: Kind.DOCUMENT, definitions };
}

function mergeOperation(selecting: Selecting, operation: OperationDefinitionNode): OperationDefinitionNode {
  const root = selecting.schema.getRootType(operation.operation);
  return root
    ? { ...operation, selectionSet: mergeSelections(selecting, root, [operation.selectionSet]) }
    : operation;
}

function mergeSelections(
  selecting: Selecting,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): SelectionSetNode {
  const fields = [...collectFields(selecting, type, selectionSets).values()];
  return { kind: Kind.SELECTION_SET, selections: fields.map((nodes) => mergeField(selecting, type, nodes)) };
}

function mergeField(
  selecting: Selecting,
  parent: GraphQLObjectType | GraphQLInterfaceType,
  nodes: readonly FieldNode[],
): FieldNode {
  const [first] = nodes;
  if (!first) throw new Error('a field is collected with at least one node');
  const { directives = [], ...field } = first;
  const plain = { ...field, directives: directives.filter(isNoCondition) };
  const type = getNamedType(parent.getFields()[first.name.value]?.type);
  const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  if (inner.length === 0) return plain;
  if (!isObjectType(type)) return { ...plain, selectionSet: joinSelections(selecting, type, inner) };
  return { ...plain, selectionSet: mergeSelections(selecting, type, inner) };
}

/**
 * Without the object's own type its fields cannot be merged; fragments are opened and conditions decided all the same.
 * The schema has no such place today.
 */
function joinSelections(
  selecting: Selecting,
  type: GraphQLNamedType | undefined,
  selectionSets: readonly SelectionSetNode[],
): SelectionSetNode {
  const selections = selectionSets.flatMap((set) =>
    set.selections.flatMap((node) => joinOne(selecting, type, node)),
  );
  return { kind: Kind.SELECTION_SET, selections };
}

function joinOne(
  selecting: Selecting,
  type: GraphQLNamedType | undefined,
  node: SelectionNode,
): SelectionNode[] {
  if (!isIncluded(selecting, node)) return [];
  if (node.kind === Kind.FIELD)
    return [isObjectType(type) || isInterfaceType(type) ? mergeField(selecting, type, [node]) : node];
  const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : selecting.fragments.get(node.name.value);
  if (!fragment) return [];
  const { typeCondition } = fragment;
  const inside = typeCondition ? selecting.schema.getType(typeCondition.name.value) : type;
  const selectionSet = joinSelections(selecting, inside, [fragment.selectionSet]);
  if (selectionSet.selections.length === 0) return [];
  return [{ kind: Kind.INLINE_FRAGMENT, ...(typeCondition && { typeCondition }), selectionSet }];
}

function isNoCondition({ name }: DirectiveNode): boolean {
  return name.value !== 'skip' && name.value !== 'include';
}
