import { isAllowedGroup } from '../area-set/allowed-group.rules.js';
import { type AreaSet, isPartOf, piecesOf, sizeOf } from '../area-set/area-set.rules.js';
import { populationOf } from '../area-set/population.rules.js';
import type { OptionLimits, OptionProblem } from '../option-problem.rules.js';

/** Areas still to be grouped, into so many partnerships, with exactly so many areas unchanged. */
export interface Remainder {
  readonly areas: AreaSet;
  readonly partnerships: number;
  readonly unchanged: number;
}

/** What today's partnerships allow a grouping to leave unchanged. */
export interface TodayTables {
  /** Today's partnerships of one area that the constraints allow, as one set. */
  readonly singles: AreaSet;
  /** The larger ones that the constraints allow. */
  readonly larger: readonly AreaSet[];
  /** At least and at most so many of them hold `u` unchanged areas: entry u. */
  readonly fewest: readonly number[];
  readonly most: readonly number[];
  /** At most so many people live in `u` unchanged areas: entry u. */
  readonly mostPeople: readonly number[];
  /** The smallest changed partnership has so many areas. */
  readonly leastChanged: number;
}

export function tabulateToday(problem: OptionProblem): TodayTables {
  const allowed = problem.today.filter((group) => isAllowedGroup(problem, group));
  const singles = allowed.filter((group) => sizeOf(group) === 1);
  const sizes = allowed.map(sizeOf).sort((a, b) => a - b);
  return {
    singles: singles.reduce((all, single) => all | single, 0),
    larger: allowed.filter((group) => sizeOf(group) > 1),
    fewest: fewestToHold(problem.count, sizes.toReversed()),
    most: mostToHold(problem.count, sizes),
    mostPeople: largestSums(problem.populations),
    leastChanged: singles.length === problem.count ? 2 : 1,
  };
}

/** For each number of areas, how many of the sizes, largest first, reach it. */
function fewestToHold(count: number, sizes: readonly number[]): number[] {
  return Array.from({ length: count + 1 }, (_, areas) => {
    let missing = areas;
    let groups = 0;
    for (; missing > 0; groups++) missing -= sizes[groups] ?? missing;
    return groups;
  });
}

/** For each number of areas, how many of the sizes, smallest first, it has room for. */
function mostToHold(count: number, sizes: readonly number[]): number[] {
  return Array.from({ length: count + 1 }, (_, areas) => {
    let room = areas;
    let groups = 0;
    for (; (sizes[groups] ?? room + 1) <= room; groups++) room -= sizes[groups] ?? 0;
    return groups;
  });
}

function largestSums(populations: Float64Array): number[] {
  const sums = [0];
  for (const population of [...populations].sort((a, b) => b - a)) sums.push((sums.at(-1) ?? 0) + population);
  return sums;
}

/** The areas of `within` that could stay as they are today. */
export function unchangeable({ singles, larger }: TodayTables, within: AreaSet): AreaSet {
  let areas = within & singles;
  for (const group of larger) if (isPartOf(group, within)) areas |= group;
  return areas;
}

/** False only if the remainder can certainly not be grouped: quick conditions that every grouping of it meets. */
export function isPromising(problem: OptionProblem, today: TodayTables, remainder: Remainder): boolean {
  const { areas, partnerships, unchanged } = remainder;
  if (areas === 0) return partnerships === 0 && unchanged === 0;
  return (
    partnerships >= 1 &&
    partnerships <= sizeOf(areas) &&
    unchanged <= sizeOf(unchangeable(today, areas)) &&
    sharesOut(problem, today, remainder) &&
    piecesShareOut(problem, areas, partnerships, problem.limits)
  );
}

/** Can the changed areas and their people fill the partnerships that the unchanged areas leave? */
function sharesOut(problem: OptionProblem, today: TodayTables, remainder: Remainder): boolean {
  const { areas, partnerships, unchanged } = remainder;
  const { maxAreas, minPopulation, maxPopulation } = problem.limits;
  const changed = sizeOf(areas) - unchanged;
  const most = partnerships - (today.fewest[unchanged] ?? 0);
  const least = partnerships - (today.most[unchanged] ?? 0);
  if (changed === 0) return least <= 0 && most >= 0;
  const people = populationOf(problem.people, areas);
  return (
    most >= 1 &&
    changed <= most * maxAreas &&
    changed >= least * today.leastChanged &&
    people <= partnerships * maxPopulation &&
    people >= partnerships * minPopulation &&
    people - (today.mostPeople[unchanged] ?? 0) <= most * maxPopulation
  );
}

export type SizeLimits = Pick<OptionLimits, 'maxAreas' | 'minPopulation' | 'maxPopulation'>;

/** Each piece needs partnerships of its own: can the numbers that each may take add up? */
export function piecesShareOut(
  problem: OptionProblem,
  areas: AreaSet,
  partnerships: number,
  { maxAreas, minPopulation, maxPopulation }: SizeLimits,
): boolean {
  let least = 0;
  let most = 0;
  for (const piece of piecesOf(problem.joins, areas)) {
    const size = sizeOf(piece);
    const people = populationOf(problem.people, piece);
    const needs = Math.max(
      1,
      Math.ceil(size / maxAreas),
      people === 0 ? 0 : Math.ceil(people / maxPopulation),
    );
    const takes = minPopulation > 0 ? Math.min(size, Math.floor(people / minPopulation)) : size;
    if (needs > takes) return false;
    least += needs;
    most += takes;
  }
  return least <= partnerships && partnerships <= most;
}
