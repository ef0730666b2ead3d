import { isAllowedGroup } from '../area-set/allowed-group.rules.js';
import { type AreaSet, amount, entry } from '../area-set/area-set.rules.js';
import { CHOICE_STEPS, type Effort } from '../effort.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';
import type { GroupPool } from './group-pool.rules.js';
import { piecesShareOut } from './remainder.rules.js';
import type { SpreadBound } from './spread-bound.rules.js';

export interface CoverTask {
  readonly problem: OptionProblem;
  /** The order in which areas are given their groups; that of the pool. */
  readonly order: readonly number[];
  readonly pool: GroupPool;
  readonly bound: SpreadBound;
  readonly effort: Effort;
}

/** Some groups of a grouping and what is left. */
interface PartialCover {
  readonly groups: readonly AreaSet[];
  readonly left: AreaSet;
  readonly partnershipsLeft: number;
  /** Every area of the order before this place has a group. */
  readonly place: number;
  readonly smallest: number;
  readonly largest: number;
}

/**
 * Tries every way to cover the areas with groups of a pool (the last group need not be in it).
 *
 * The first area without a group, the pivot, gets one next; a group of the pool is listed under the first of its areas,
 * so each grouping is met once, with its groups in the order of their pivots. A group is passed over if it would make the
 * spread too large, or if what it leaves falls into pieces that cannot be shared out within the spread. The groups of a
 * pivot are tried from the mean outwards, and once one alone forces too large a spread so do the rest.
 */
export class CoverSearch {
  constructor(private readonly task: CoverTask) {}

  /** Offers each grouping into so many that is within the bound. */
  run(partnerships: number): void {
    this.#extend({
      groups: [],
      left: this.task.problem.everyArea,
      partnershipsLeft: partnerships,
      place: 0,
      smallest: Number.POSITIVE_INFINITY,
      largest: 0,
    });
  }

  #extend(cover: PartialCover): void {
    const { problem, order, pool, bound, effort } = this.task;
    effort.spend(CHOICE_STEPS);
    if (cover.partnershipsLeft === 1) {
      if (isAllowedGroup(problem, cover.left)) bound.offer([...cover.groups, cover.left]);
      return;
    }
    const place = this.#pivotPlace(cover);
    const list = pool.lists[order[place] ?? 0];
    if (list === undefined) return;
    for (let at = 0; at < list.groups.length; at++) {
      if (amount(list.leastSpreads, at) > bound.spread) return;
      effort.spend(1);
      const group = entry(list.groups, at);
      if ((group & ~cover.left) !== 0) continue;
      const next = withGroup(cover, group, amount(list.populations, at), place);
      if (next.largest - next.smallest <= bound.spread && this.#canBeCompleted(next)) this.#extend(next);
    }
  }

  #pivotPlace({ left, place }: PartialCover): number {
    const { order } = this.task;
    let pivot = place;
    while ((left & (1 << (order[pivot] ?? 0))) === 0) pivot++;
    return pivot;
  }

  /** Can the areas left be shared out among partnerships within the spread of those there are? */
  #canBeCompleted({ left, partnershipsLeft, smallest, largest }: PartialCover): boolean {
    const { problem, bound } = this.task;
    const { maxAreas, minPopulation, maxPopulation } = problem.limits;
    return piecesShareOut(problem, left, partnershipsLeft, {
      maxAreas,
      minPopulation: Math.max(minPopulation, largest - bound.spread),
      maxPopulation: Math.min(maxPopulation, smallest + bound.spread),
    });
  }
}

function withGroup(cover: PartialCover, group: AreaSet, population: number, place: number): PartialCover {
  return {
    groups: [...cover.groups, group],
    left: cover.left & ~group,
    partnershipsLeft: cover.partnershipsLeft - 1,
    place: place + 1,
    smallest: Math.min(cover.smallest, population),
    largest: Math.max(cover.largest, population),
  };
}
