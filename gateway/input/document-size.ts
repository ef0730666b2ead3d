import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

export interface DocumentSize {
  /** Levels of selections and of values inside them, fragments opened. */
  depth: number;
  /** Fields of all operations and fragments, fragments opened wherever they are used. */
  fields: number;
  /** Of these, the fields under another name. */
  aliases: number;
  /** Directives, fragments opened. */
  directives: number;
  /** Fragments that are opened, those inside others at each of their uses, and definitions after the first. */
  fragments: number;
  /** Pairs of fields that validation has to compare, because they stand in one place under one name. */
  comparisons: number;
  /** Fields at the root of the largest operation, fragments opened. */
  rootFields: number;
}

/** The size of a selection, with the number of fields at its own level. */
interface Size extends Omit<DocumentSize, 'rootFields'> {
  width: number;
}

const NOTHING: Readonly<Size> = {
  depth: 0,
  fields: 0,
  aliases: 0,
  directives: 0,
  fragments: 0,
  comparisons: 0,
  width: 0,
};

/**
 * How much work a document asks of validation and planning: one pass, every fragment measured once. Safe on documents that are
 * not valid.
 */
export function measureDocument(document: DocumentNode): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const measured = new Map<string, Size>();

  const measureSelections = ({ selections }: SelectionSetNode): Size => {
    const sum: Size = { ...NOTHING };
    const repeats = new Repeats();
    for (const selection of selections) {
      const size = measureSelection(selection);
      add(sum, size);
      if (selection.kind === Kind.FIELD) repeats.add(selection, size.fields);
    }
    sum.depth += 1;
    sum.comparisons += repeats.comparisons;
    return sum;
  };
  const measureSelection = (selection: SelectionNode): Size => {
    const directives = directivesOf(selection);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const inner = measureFragment(selection.name.value);
      return { ...inner, directives: inner.directives + directives, fragments: inner.fragments + 1 };
    }
    const inner = selection.selectionSet ? measureSelections(selection.selectionSet) : NOTHING;
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return { ...inner, directives: inner.directives + directives, fragments: inner.fragments + 1 };
    return {
      ...inner,
      depth: Math.max(inner.depth, deepest(selection.arguments ?? [])),
      fields: inner.fields + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      directives: inner.directives + directives,
      width: 1,
    };
  };
  const measureFragment = (name: string): Size => {
    const known = measured.get(name);
    if (known) return known;
    // A fragment inside itself counts once; validation refuses it afterwards.
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment ? measureSelections(fragment.selectionSet) : NOTHING;
    measured.set(name, size);
    return size;
  };

  const whole: Size = { ...NOTHING, fragments: Math.max(0, document.definitions.length - 1) };
  let rootFields = 0;
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) add(whole, measureFragment(node.name.value));
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const size = measureSelections(node.selectionSet);
    add(whole, size);
    whole.directives += operationDirectives(node);
    rootFields = Math.max(rootFields, size.width);
  }
  const { width: _width, ...size } = whole;
  return { ...size, rootFields };
}

function add(sum: Size, part: Readonly<Size>): void {
  sum.depth = Math.max(sum.depth, part.depth);
  sum.fields += part.fields;
  sum.aliases += part.aliases;
  sum.directives += part.directives;
  sum.fragments += part.fragments;
  sum.comparisons += part.comparisons;
  sum.width += part.width;
}

/** Counts pairs of one name in one selection; of two that repeat each other, every field inside is compared with every other. */
class Repeats {
  comparisons = 0;
  readonly #fields = new Map<string, number>();

  add({ alias, name }: FieldNode, fields: number): void {
    const key = alias?.value ?? name.value;
    const before = this.#fields.get(key) ?? 0;
    this.comparisons += before * fields;
    this.#fields.set(key, before + fields);
  }
}

function operationDirectives({ directives = [], variableDefinitions = [] }: OperationDefinitionNode): number {
  return variableDefinitions.reduce((sum, variable) => sum + directivesOf(variable), directives.length);
}

function directivesOf({
  directives,
}: {
  readonly directives?: readonly DirectiveNode[] | undefined;
}): number {
  return directives?.length ?? 0;
}

function valueDepth(value: ValueNode): number {
  if (value.kind === Kind.LIST)
    return 1 + value.values.reduce((depth, inner) => Math.max(depth, valueDepth(inner)), 0);
  if (value.kind === Kind.OBJECT) return 1 + deepest(value.fields);
  return 0;
}

function deepest(named: readonly { readonly value: ValueNode }[]): number {
  let depth = 0;
  for (const { value } of named) depth = Math.max(depth, valueDepth(value));
  return depth;
}
