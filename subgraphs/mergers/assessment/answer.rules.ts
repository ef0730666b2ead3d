import type { LawItem } from '../law/law.rules.js';
import type { MergerCase } from './merger-case.rules.js';

export const PURPOSE_RULE = 'combo-lpb-party-test';

/** What is required and the answer does not have; nothing where there is no answer. */
export function missingFrom<Required extends { id: string }>(
  required: readonly Required[],
  answer: readonly string[] | null | undefined,
): Required[] {
  return answer ? required.filter(({ id }) => !answer.includes(id)) : [];
}

/** The purposes that count on the day. */
export function countingPurposes({ law, asOf }: MergerCase): LawItem[] {
  return law.itemsInForce(PURPOSE_RULE, asOf);
}

/** Were purposes given, and none of them one that counts that day? */
export function isPurposeMissing(merger: MergerCase): boolean {
  const { purposes } = merger.answers;
  if (!purposes) return false;
  const counting = new Set(countingPurposes(merger).map((item) => item.id));
  return !purposes.some((purpose) => counting.has(purpose));
}

/** Ids of an answer that name nothing the hub knows, as they were given. */
export function unknownIn(
  answer: readonly string[] | null | undefined,
  known: ReadonlySet<string>,
): string[] {
  return (answer ?? []).filter((id) => !known.has(id));
}
