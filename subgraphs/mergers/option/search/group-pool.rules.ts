import { isAllowedPopulation } from '../area-set/allowed-group.rules.js';
import { type AreaSet, amount, setOf } from '../area-set/area-set.rules.js';
import { walkConnectedSets } from '../area-set/connected-set.rules.js';
import type { Effort } from '../effort.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';
import type { EvenShare } from './even-share.rules.js';

/** Allowed groups that share a pivot, those nearest to the mean population first. */
export interface GroupList {
  readonly groups: Int32Array;
  readonly populations: Float64Array;
  /** No grouping with the group at this place has a smaller spread. Ascending. */
  readonly leastSpreads: Float64Array;
}

export interface GroupPool {
  /** By pivot: the area of the group that is earliest in the order of the search. */
  readonly lists: readonly GroupList[];
  /** Every allowed group that a grouping with at most this spread can hold is in the pool. */
  readonly completeTo: number;
}

/** Which groups to gather. */
export interface GatherTask {
  readonly problem: OptionProblem;
  /** The order in which a search gives areas their groups. */
  readonly order: readonly number[];
  readonly share: EvenShare;
  /** Groups that force a larger spread are left out. */
  readonly spread: number;
  /** The pool holds no more groups than this. */
  readonly room: number;
  readonly effort: Effort;
}

/** The allowed groups that groupings with at most `spread` can hold; those nearest to the mean where there is no room for all. */
export function gatherGroups({ problem, order, share, spread, room, effort }: GatherTask): GroupPool {
  const gathering = new Gathering(problem.count, spread, room);
  const limits = { maxAreas: problem.limits.maxAreas, maxPopulation: share.mostPopulation(spread) };
  for (const [position, pivot] of order.entries()) {
    const within = setOf(order.slice(position));
    walkConnectedSets(problem, pivot, within, limits, (group, population) => {
      effort.spend(1);
      const least = share.leastSpreadWith(population);
      if (least > gathering.completeTo || !isAllowedPopulation(problem, population)) return;
      gathering.add(pivot, { group, population, least });
      limits.maxPopulation = share.mostPopulation(gathering.completeTo);
    });
  }
  return { lists: gathering.sortedLists(), completeTo: gathering.completeTo };
}

interface Gathered {
  readonly group: AreaSet;
  readonly population: number;
  readonly least: number;
}

/** Groups by pivot. When there is no more room, the half farther from the mean makes way. */
class Gathering {
  #byPivot: Gathered[][];
  #size = 0;

  constructor(
    areas: number,
    public completeTo: number,
    private readonly room: number,
  ) {
    this.#byPivot = Array.from({ length: areas }, () => []);
  }

  add(pivot: number, gathered: Gathered): void {
    this.#byPivot[pivot]?.push(gathered);
    if (++this.#size > this.room) this.#makeWay();
  }

  /** Spreads are whole numbers, so what forces one below the median's is all that forces one up to the number before. */
  #makeWay(): void {
    const leasts = Float64Array.from(this.#byPivot.flat(), ({ least }) => least).sort();
    this.completeTo = Math.ceil(amount(leasts, leasts.length >>> 1)) - 1;
    this.#byPivot = this.#byPivot.map((list) => list.filter(({ least }) => least <= this.completeTo));
    this.#size = this.#byPivot.reduce((size, list) => size + list.length, 0);
  }

  sortedLists(): GroupList[] {
    return this.#byPivot.map((list) => {
      list.sort((a, b) => a.least - b.least);
      return {
        groups: Int32Array.from(list, ({ group }) => group),
        populations: Float64Array.from(list, ({ population }) => population),
        leastSpreads: Float64Array.from(list, ({ least }) => least),
      };
    });
  }
}
