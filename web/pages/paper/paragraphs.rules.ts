import { compareLocators } from '../../parts/locator.js';

/** Something that the hub took from a paragraph. */
export interface Taken {
  id: string;
  /** "Recited duty", "Priority" */
  what: string;
  text: string;
  locator: string;
  basis: 'STATED' | 'DERIVED' | 'INFERRED';
}

export interface Paragraph {
  locator: string;
  taken: Taken[];
}

/** What was taken, paragraph by paragraph, in the order of the document. */
export function groupByParagraph(taken: readonly Taken[]): Paragraph[] {
  const paragraphs = new Map<string, Paragraph>();
  for (const one of taken) {
    const paragraph = paragraphs.get(one.locator) ?? { locator: one.locator, taken: [] };
    paragraph.taken.push(one);
    paragraphs.set(one.locator, paragraph);
  }
  return [...paragraphs.values()].sort((a, b) => compareLocators(a.locator, b.locator));
}

export interface Disagreement {
  text: string;
  kind: string;
  sources: readonly { document: { id: string } }[];
  partnership: { id: string; name: string } | null;
}

/** The contradictions that a document takes part in; those that are told in the same words of several partnerships once. */
export function contradictionsOf<Told extends Disagreement>(
  contradictions: readonly Told[],
  document: string,
): (Told & { partnerships: { id: string; name: string }[] })[] {
  const told = new Map<string, Told & { partnerships: { id: string; name: string }[] }>();
  for (const one of contradictions) {
    if (!one.sources.some((source) => source.document.id === document)) continue;
    const key = `${one.kind} ${one.text}`;
    const same = told.get(key) ?? { ...one, partnerships: [] };
    if (one.partnership) same.partnerships.push(one.partnership);
    told.set(key, same);
  }
  return [...told.values()];
}

/** Where to read on: the contradictions that a paragraph of a document takes part in, by their places in the list. */
export function findContradictionsOf(
  locator: string,
  document: string,
  contradictions: readonly { sources: readonly { locator: string; document: { id: string } }[] }[],
): number[] {
  return contradictions.flatMap(({ sources }, index) =>
    sources.some((source) => source.document.id === document && source.locator === locator) ? index : [],
  );
}

/** "recited-duty" as "Recited duty". */
export function writeKind(kind: string): string {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
