import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The two halves of an operation; either may be missing. */
export interface SplitOperation {
  /** `__schema` and `__type`, which the public schema answers. */
  introspection?: DocumentNode;
  /** Everything else, which the engine answers. */
  data?: DocumentNode;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
type Keep = (field: string) => boolean;

const isIntrospective: Keep = (field) => field === '__schema' || field === '__type';

/** Separates questions about the schema from questions about the data: the engine cannot plan the two together. */
export function splitIntrospection(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): SplitOperation {
  const introspection = keepRootFields(operation.selectionSet, fragments, isIntrospective);
  if (introspection.length === 0) return { data: document };
  const data = keepRootFields(operation.selectionSet, fragments, (field) => !isIntrospective(field));
  return {
    introspection: documentOf(operation, introspection, fragments),
    ...(data.length > 0 && { data: documentOf(operation, data, fragments) }),
  };
}

/** The selections of the root that are kept, its named fragments opened. */
function keepRootFields({ selections }: SelectionSetNode, fragments: Fragments, keep: Keep): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return keep(selection.name.value) ? [selection] : [];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (!fragment) return [];
    const kept = keepRootFields(fragment.selectionSet, fragments, keep);
    if (kept.length === 0) return [];
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(fragment.typeCondition && { typeCondition: fragment.typeCondition }),
        directives: selection.directives ?? [],
        selectionSet: { kind: Kind.SELECTION_SET, selections: kept },
      },
    ];
  });
}

function documentOf(
  operation: OperationDefinitionNode,
  selections: readonly SelectionNode[],
  fragments: Fragments,
): DocumentNode {
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } },
      ...fragments.values(),
    ],
  };
}
