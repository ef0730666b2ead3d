import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** What a walk over an operation's selections needs to know. */
export interface Selecting {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced, defaults included. */
  variableValues: Readonly<Record<string, unknown>>;
}

/** The fields that selections ask of an object of this type, by response key, in the order of the answer. */
export function collectFields(
  selecting: Selecting,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  for (const selectionSet of selectionSets) gatherFields(selecting, type, selectionSet, fields, seen);
  return fields;
}

function gatherFields(
  selecting: Selecting,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const selection of selections) {
    if (!isIncluded(selecting, selection)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      fields.set(key, [...(fields.get(key) ?? []), selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      if (applies(selecting.schema, type, condition))
        gatherFields(selecting, type, selection.selectionSet, fields, seen);
    } else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      const fragment = selecting.fragments.get(selection.name.value);
      if (fragment && applies(selecting.schema, type, fragment.typeCondition.name.value))
        gatherFields(selecting, type, fragment.selectionSet, fields, seen);
    }
  }
}

/** Do @skip and @include let it be asked? */
export function isIncluded(
  { variableValues }: Selecting,
  node: { readonly directives?: readonly DirectiveNode[] | undefined },
): boolean {
  if (!node.directives?.length) return true;
  const directed = { directives: node.directives };
  if (getDirectiveValues(GraphQLSkipDirective, directed, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, directed, variableValues)?.if !== false;
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
}
