import type { Marking } from '../documents.js';

/** From what anybody may see to what its owner alone may. */
const MARKINGS: readonly Marking[] = ['PUBLIC', 'OFFICIAL', 'OFFICIAL_SENSITIVE'];

/** The marking of what was found: the highest that stands anywhere in it. */
export function markingOf(found: unknown): Marking {
  const markings = new Set<Marking>();
  collect(found, markings);
  return MARKINGS.findLast((marking) => markings.has(marking)) ?? 'PUBLIC';
}

function collect(part: unknown, into: Set<Marking>): void {
  if (part === null || typeof part !== 'object') return;
  for (const [name, value] of Object.entries(part)) {
    const marking = name === 'marking' && MARKINGS.find((known) => known === value);
    if (marking) into.add(marking);
    else collect(value, into);
  }
}

/** "OFFICIAL-SENSITIVE" */
export function writeMarking(marking: Marking): string {
  return marking.replace('_', '-');
}
