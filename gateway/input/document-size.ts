import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

export interface DocumentSize {
  /** Levels of selections and of values inside them, fragments opened. */
  depth: number;
  /** Fields of all operations and fragments, fragments opened wherever they are used. */
  fields: number;
}

const NOTHING: DocumentSize = { depth: 0, fields: 0 };

/** How much work a document asks of validation and planning. Safe on documents that are not valid. */
export function measureDocument(document: DocumentNode): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const measured = new Map<string, DocumentSize>();

  const measureSelections = ({ selections }: SelectionSetNode): DocumentSize => {
    const inner = combined(selections.map(measureSelection));
    return { depth: inner.depth + 1, fields: inner.fields };
  };
  const measureSelection = (selection: SelectionNode): DocumentSize => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value);
    const inner = selection.selectionSet ? measureSelections(selection.selectionSet) : NOTHING;
    if (selection.kind === Kind.INLINE_FRAGMENT) return inner;
    const values = deepest((selection.arguments ?? []).map(({ value }) => value));
    return { depth: Math.max(inner.depth, values), fields: inner.fields + 1 };
  };
  const measureFragment = (name: string): DocumentSize => {
    const known = measured.get(name);
    if (known) return known;
    // A fragment inside itself counts once; validation refuses it afterwards.
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment ? measureSelections(fragment.selectionSet) : NOTHING;
    measured.set(name, size);
    return size;
  };

  return combined(
    document.definitions.map((node) =>
      'selectionSet' in node ? measureSelections(node.selectionSet) : NOTHING,
    ),
  );
}

function combined(sizes: readonly DocumentSize[]): DocumentSize {
  return sizes.reduce(
    (sum, size) => ({ depth: Math.max(sum.depth, size.depth), fields: sum.fields + size.fields }),
    NOTHING,
  );
}

function valueDepth(value: ValueNode): number {
  if (value.kind === Kind.LIST) return 1 + deepest(value.values);
  if (value.kind === Kind.OBJECT) return 1 + deepest(value.fields.map((field) => field.value));
  return 0;
}

function deepest(values: readonly ValueNode[]): number {
  return values.reduce((depth, value) => Math.max(depth, valueDepth(value)), 0);
}
