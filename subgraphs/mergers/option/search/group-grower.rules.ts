import { isAllowedGroup } from '../area-set/allowed-group.rules.js';
import {
  type AreaSet,
  entry,
  isPartOf,
  lowestOf,
  reachable,
  sizeOf,
  unionOver,
} from '../area-set/area-set.rules.js';
import { populationOf } from '../area-set/population.rules.js';
import { CHOICE_STEPS, type Effort } from '../effort.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';
import type { Draft, Lookahead } from './lookahead.rules.js';
import { type Remainder, type TodayTables, unchangeable } from './remainder.rules.js';

/** A group found, and whether it is the cursor's own. */
export interface GrowingGroup {
  readonly group: AreaSet;
  readonly onCursor: boolean;
}

/** A draft on its way through the groups in order. */
interface CursorDraft extends Draft {
  /** Groups before this one are passed over; null = none. */
  readonly cursor: AreaSet | null;
}

/** A draft to be judged. `mayStay`: it may still become a partnership of today. */
interface Trial extends Draft {
  readonly remainder: Remainder;
  readonly mayStay: boolean;
}

/** Lists the groups that the lowest area of a remainder can have, in the order of `compareGroups`. */
export class GroupGrower {
  constructor(
    private readonly problem: OptionProblem,
    private readonly today: TodayTables,
    private readonly effort: Effort,
    private readonly lookahead: Lookahead,
  ) {}

  /**
   * Takes each allowed group until `take` says enough; true if it did. With a cursor, only that group and later ones.
   *
   * The areas are decided on in order of code, in before out, which is the order of `compareGroups`: of two groups the
   * one that holds the lowest area that only one of them holds comes first.
   */
  forEachGroup(
    remainder: Remainder,
    cursor: AreaSet | null,
    take: (group: GrowingGroup) => boolean,
  ): boolean {
    const members = entry(this.problem.togetherWith, lowestOf(remainder.areas));
    if (!isPartOf(members, remainder.areas)) return false;
    const shut = unionOver(this.problem.apartFrom, members);
    if ((shut & members) !== 0) return false;
    return this.#decide(remainder, { members, open: remainder.areas & ~members & ~shut, cursor }, take);
  }

  #decide(remainder: Remainder, draft: CursorDraft, take: (group: GrowingGroup) => boolean): boolean {
    this.effort.spend(CHOICE_STEPS);
    const { members } = draft;
    const reach = reachable(this.problem.joins, members & -members, members | draft.open);
    if (!isPartOf(members, reach)) return false;
    const open = draft.open & reach;
    const next = open & -open;
    const cursor = this.#followCursor(draft, next);
    if (cursor === PASSED || !this.#isPromising(remainder, members, open)) return false;
    if (next === 0)
      return isAllowedGroup(this.problem, members) && take({ group: members, onCursor: cursor === members });
    if (!this.lookahead.allows(remainder, { members, open })) return false;
    const joined = members | entry(this.problem.togetherWith, lowestOf(next));
    const shut = unionOver(this.problem.apartFrom, joined);
    return (
      (isPartOf(joined, members | open) &&
        (shut & joined) === 0 &&
        this.#decide(remainder, { members: joined, open: open & ~joined & ~shut, cursor }, take)) ||
      this.#decide(
        remainder,
        { members, open: open & ~entry(this.problem.togetherWith, lowestOf(next)), cursor },
        take,
      )
    );
  }

  /** The cursor as long as nothing tells the group from it, null once the group comes later, PASSED if it comes before. */
  #followCursor({ members, cursor }: CursorDraft, next: AreaSet): AreaSet | null | typeof PASSED {
    if (cursor === null) return null;
    const decided = next === 0 ? -1 : (next - 1) | 0;
    const differing = (members ^ cursor) & decided;
    if (differing === 0) return cursor;
    return (members & differing & -differing) !== 0 ? PASSED : null;
  }

  /** False only if no group of this draft can be part of a grouping of the remainder. */
  #isPromising(remainder: Remainder, members: AreaSet, open: AreaSet): boolean {
    const others = remainder.areas & ~members;
    const home = entry(this.problem.todayOf, lowestOf(members));
    const mayStay = isPartOf(members, home) && isPartOf(home, members | open);
    const canStay = sizeOf(unchangeable(this.today, others)) + (mayStay ? sizeOf(home) : 0);
    const trial = { remainder, members, open, mayStay };
    return (
      canStay >= remainder.unchanged &&
      this.#fitsInSize(trial) &&
      this.#fitsInPeople(trial) &&
      this.#leavesGroupable(trial)
    );
  }

  #fitsInSize({ remainder, members, open, mayStay }: Trial): boolean {
    const { maxAreas } = this.problem.limits;
    const size = sizeOf(remainder.areas);
    const others = remainder.partnerships - 1;
    const most = Math.min(maxAreas, size - others, mayStay ? size : size - remainder.unchanged);
    return (
      sizeOf(members | open) >= size - others * maxAreas &&
      sizeOf(members) + this.#areasToBridge(members, open) <= most
    );
  }

  /** At least so many more areas are needed before the members hang together: those on the way to the farthest one. */
  #areasToBridge(members: AreaSet, open: AreaSet): number {
    const { joins } = this.problem;
    let reached = reachable(joins, members & -members, members);
    let bridges = 0;
    for (; !isPartOf(members, reached); bridges++) {
      reached |= unionOver(joins, reached) & open;
      reached = reachable(joins, reached, members | reached);
    }
    return bridges;
  }

  #fitsInPeople({ remainder, members, open }: Trial): boolean {
    const { people, limits } = this.problem;
    const total = populationOf(people, remainder.areas);
    const others = remainder.partnerships - 1;
    return (
      populationOf(people, members) <=
        Math.min(limits.maxPopulation, total - others * limits.minPopulation) &&
      populationOf(people, members | open) >=
        Math.max(limits.minPopulation, total - others * limits.maxPopulation)
    );
  }

  /** Can the areas that stay out be shared among the other partnerships? */
  #leavesGroupable({ remainder, members, open, mayStay }: Trial): boolean {
    const left = remainder.partnerships - 1;
    const out = remainder.areas & ~members & ~open;
    const fewest = this.today.fewest[remainder.unchanged] ?? 0;
    if (!mayStay && (left < fewest || (left === fewest && sizeOf(out) > remainder.unchanged))) return false;
    let pieces = 0;
    for (let rest = out; rest !== 0 && pieces <= left; pieces++)
      rest &= ~reachable(this.problem.joins, rest & -rest, remainder.areas & ~members);
    return pieces <= left;
  }
}

const PASSED = 'passed';
