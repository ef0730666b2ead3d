import { isBarred, isCrossing, type MergerCase } from './merger-case.rules.js';

/** Something the agreement must have. */
export interface RequiredContent {
  id: string;
  text: string;
  citation: string;
}

export const WRITING_RULE = 'combo-writing';
export const COOPERATION_RULE = 'combo-cross-cooperation';

/** What must the agreement have? Nothing where none can be made, and nothing in the days of the order. */
export function requiredContents(merger: MergerCase): RequiredContent[] {
  if (isBarred(merger)) return [];
  return [
    ...contentsOf(WRITING_RULE, merger),
    ...(isCrossing(merger) ? contentsOf(COOPERATION_RULE, merger) : []),
  ];
}

/** Every id that a list of contents can name, required here or not. */
export function knownContentIds({ law }: Pick<MergerCase, 'law'>): Set<string> {
  return new Set(
    [WRITING_RULE, COOPERATION_RULE].flatMap((rule) => law.rule(rule).items.map((item) => item.id)),
  );
}

/** The contents that one rule asks for on the day of the merger. */
export function contentsOf(rule: string, { law, asOf }: MergerCase): RequiredContent[] {
  return law.itemsInForce(rule, asOf).map(({ id, text, citation }) => ({
    id,
    text,
    citation: `Crime and Disorder Act 1998 ${citation}`,
  }));
}
