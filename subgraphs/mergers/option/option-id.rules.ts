import { type AreaSet, entry, lowestOf, membersOf } from './area-set/area-set.rules.js';
import type { OptionProblem } from './option-problem.rules.js';

/**
 * Which of two sets comes first in the order of option ids? Negative = `a`.
 *
 * They are the first groups in which two groupings of the same areas differ, so both hold the same lowest area. An id
 * lists the codes of a group in order; codes have one length, and "+" comes before "|". So where the ids part, the group
 * that goes on comes before the one that ends, and of two that go on the one with the smaller code. Either way it is
 * the group that holds the lowest area that only one of them holds.
 */
function compareGroups(a: AreaSet, b: AreaSet): number {
  const differing = a ^ b;
  if (differing === 0) return 0;
  return (a & differing & -differing) === 0 ? 1 : -1;
}

/** Which of two groupings of the same areas comes first by option id? Both list their groups by lowest area. */
export function compareGroupings(a: readonly AreaSet[], b: readonly AreaSet[]): number {
  for (const [index, group] of a.entries()) {
    const order = compareGroups(group, b[index] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}

/** The groups in the order of their combined areas' ids: by lowest area. */
export function sortGroups(groups: readonly AreaSet[]): AreaSet[] {
  return [...groups].sort((a, b) => lowestOf(a) - lowestOf(b));
}

/** A combined area's id: its codes, sorted, joined by "+". */
export function combinedAreaId({ codes }: OptionProblem, group: AreaSet): string {
  return membersOf(group)
    .map((area) => codes[area])
    .join('+');
}

/** An option's id: its combined areas' ids, sorted, joined by "|". The groups are listed by lowest area. */
export function optionId(problem: OptionProblem, groups: readonly AreaSet[]): string {
  return groups.map((group) => combinedAreaId(problem, group)).join('|');
}

/** The groups that an option id spells, by lowest area; undefined if it is not the id of a grouping of these areas. */
export function parseOptionId(problem: OptionProblem, id: string): AreaSet[] | undefined {
  const indexOf = new Map(problem.codes.map((code, index) => [code, index]));
  const groups: AreaSet[] = [];
  for (const part of id.split('|')) {
    let group = 0;
    for (const code of part.split('+')) group |= 1 << (indexOf.get(code) ?? 0);
    groups.push(group);
  }
  const covers = groups.reduce((union, group) => union | group, 0) === problem.everyArea;
  return covers && optionId(problem, sortGroups(groups)) === id ? groups : undefined;
}

/** How many areas keep the fellow areas they have today? */
export function unchangedAreas(problem: OptionProblem, groups: readonly AreaSet[]): number {
  let unchanged = 0;
  for (const group of groups) if (isToday(problem, group)) unchanged += membersOf(group).length;
  return unchanged;
}

/** Is the group exactly a partnership of today? */
export function isToday({ todayOf }: OptionProblem, group: AreaSet): boolean {
  return group !== 0 && entry(todayOf, lowestOf(group)) === group;
}
