import { isAllowedGroup } from '../area-set/allowed-group.rules.js';
import { type AreaSet, entry, lowestOf, sizeOf } from '../area-set/area-set.rules.js';
import type { Effort } from '../effort.rules.js';
import { compareGroupings, isToday } from '../option-id.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';
import { GroupGrower, type GrowingGroup } from './group-grower.rules.js';
import type { Lookahead } from './lookahead.rules.js';
import {
  isPromising,
  type Remainder,
  type TodayTables,
  tabulateToday,
  unchangeable,
} from './remainder.rules.js';

const MOST_DEAD_ENDS = 1_000_000;

/**
 * Finds the groupings of one level, that is into so many partnerships with so many areas unchanged, in order of id.
 *
 * The lowest area not yet grouped gets its group first, and groups are tried in the order of `compareGroups`. Ids of
 * groupings compare group by group in just this way, so a depth-first search meets them in order of id, and the first
 * k it meets are the first k there are. It leaves out only remainders that fail a necessary condition, that an earlier
 * complete search found empty, or that the lookahead finds empty.
 */
export class LevelSearch {
  readonly #today: TodayTables;
  readonly #grower: GroupGrower;
  readonly #deadEnds = new Set<number>();
  #found: AreaSet[][] = [];
  #wanted = 0;
  #after: readonly AreaSet[] | null = null;

  constructor(
    private readonly problem: OptionProblem,
    effort: Effort,
    private readonly lookahead: Lookahead,
  ) {
    this.#today = tabulateToday(problem);
    this.#grower = new GroupGrower(problem, this.#today, effort, lookahead);
  }

  /** The first `wanted` groupings of the level whose id comes after that of `after`. */
  find(
    partnerships: number,
    unchanged: number,
    after: readonly AreaSet[] | null,
    wanted: number,
  ): AreaSet[][] {
    this.#found = [];
    this.#wanted = wanted;
    this.#after = after;
    this.lookahead.startOver();
    const whole = { areas: this.problem.everyArea, partnerships, unchanged };
    if (wanted > 0 && isPromising(this.problem, this.#today, whole)) this.#search(whole, [], after !== null);
    return this.#found;
  }

  /** Searches a promising remainder; true when enough was found. `onCursor`: `groups` are the first of the cursor's. */
  #search(remainder: Remainder, groups: AreaSet[], onCursor: boolean): boolean {
    const { areas, partnerships, unchanged } = remainder;
    if (areas === 0) return this.#keep(groups);
    if (sizeOf(areas) === unchanged) return this.#leaveUnchanged(remainder, groups);
    if (partnerships === 1) return this.#closeWith(remainder, groups);
    const key = (areas >>> 0) * 4096 + partnerships * 64 + unchanged;
    if (this.#deadEnds.has(key)) return false;
    const foundBefore = this.#found.length;
    const cursor = onCursor ? (this.#after?.[groups.length] ?? 0) : null;
    const enough = this.#grower.forEachGroup(remainder, cursor, (group) =>
      this.#take(remainder, groups, group),
    );
    const isDeadEnd = !enough && !onCursor && this.#found.length === foundBefore;
    if (isDeadEnd && this.#deadEnds.size < MOST_DEAD_ENDS) this.#deadEnds.add(key);
    return enough;
  }

  #take(remainder: Remainder, groups: AreaSet[], { group, onCursor }: GrowingGroup): boolean {
    const rest = {
      areas: remainder.areas & ~group,
      partnerships: remainder.partnerships - 1,
      unchanged: remainder.unchanged - (isToday(this.problem, group) ? sizeOf(group) : 0),
    };
    if (rest.unchanged < 0 || !isPromising(this.problem, this.#today, rest)) return false;
    return this.#search(rest, [...groups, group], onCursor);
  }

  /** Every area left stays as it is today. */
  #leaveUnchanged({ areas, partnerships }: Remainder, groups: AreaSet[]): boolean {
    const kept = [...groups];
    for (let rest = areas; rest !== 0; ) {
      const home = entry(this.problem.todayOf, lowestOf(rest));
      if (unchangeable(this.#today, rest) !== rest) return false;
      kept.push(home);
      rest &= ~home;
    }
    return kept.length === groups.length + partnerships && this.#keep(kept);
  }

  /** All areas left are one partnership. */
  #closeWith({ areas, unchanged }: Remainder, groups: AreaSet[]): boolean {
    const unchangedIfClosed = isToday(this.problem, areas) ? sizeOf(areas) : 0;
    return (
      unchanged === unchangedIfClosed && isAllowedGroup(this.problem, areas) && this.#keep([...groups, areas])
    );
  }

  #keep(groups: AreaSet[]): boolean {
    if (this.#after !== null && compareGroupings(groups, this.#after) <= 0) return false;
    this.lookahead.startOver();
    return this.#found.push(groups) >= this.#wanted;
  }
}
