import type { AreaSet } from '../area-set/area-set.rules.js';
import { findLevels, isAllowedNumber, type Occurs } from '../count/option-count.rules.js';
import { attempt, type Effort } from '../effort.rules.js';
import { unchangedAreas } from '../option-id.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';
import { LevelSearch } from './level-search.rules.js';
import { Lookahead } from './lookahead.rules.js';

export type FewestOrder = 'FEWEST_CHANGES' | 'FEWEST_PARTNERSHIPS';

/** What to list: the first `wanted` groupings after a cursor, or from the start. */
export interface FewestTask {
  readonly problem: OptionProblem;
  readonly order: FewestOrder;
  readonly after: readonly AreaSet[] | null;
  readonly wanted: number;
  readonly effort: Effort;
}

/** A level: so many partnerships, so many areas unchanged. All groupings of a level rank alike but for their ids. */
interface Level {
  readonly partnerships: number;
  readonly unchanged: number;
}

/** Of the steps a search may take, the share that may go on finding out which levels occur. */
const SHARE_FOR_LEVELS = 0.25;

/**
 * The first groupings by fewest changes or fewest partnerships after a cursor.
 *
 * Both orders rank by level first and by id within a level. So the levels are gone through in order, and in each the
 * groupings in order of id. Levels that do not occur are known beforehand from the exact count; where that takes too
 * long they are searched to the end like the others.
 */
export function findFewest({ problem, order, after, wanted, effort }: FewestTask): AreaSet[][] {
  const occurs = levelsThatOccur(problem, effort);
  const lookahead = new Lookahead(problem, effort, occurs === null ? null : effort.spent);
  const search = new LevelSearch(problem, effort, lookahead);
  const cursor = after === null ? null : levelOf(problem, after);
  const found: AreaSet[][] = [];
  for (const level of levelsInOrder(problem, order)) {
    if (found.length >= wanted) break;
    if (occurs !== null && !occurs(level.partnerships, level.unchanged)) continue;
    const position = cursor === null ? 1 : compareLevels(order, level, cursor);
    if (position < 0) continue;
    const from = position === 0 ? after : null;
    found.push(...search.find(level.partnerships, level.unchanged, from, wanted - found.length));
  }
  return found;
}

/** Null where finding out takes too long. */
function levelsThatOccur(problem: OptionProblem, effort: Effort): Occurs | null {
  const share = effort.share(SHARE_FOR_LEVELS);
  const occurs = attempt(() => findLevels(problem, share));
  effort.spend(share.spent);
  return occurs.kind === 'exact' ? occurs.value : null;
}

function levelOf(problem: OptionProblem, groups: readonly AreaSet[]): Level {
  return { partnerships: groups.length, unchanged: unchangedAreas(problem, groups) };
}

function levelsInOrder(problem: OptionProblem, order: FewestOrder): Level[] {
  const numbers = Array.from({ length: problem.count + 1 }, (_, number) => number);
  return numbers
    .filter((partnerships) => isAllowedNumber(problem, partnerships))
    .flatMap((partnerships) => numbers.map((unchanged) => ({ partnerships, unchanged })))
    .sort((a, b) => compareLevels(order, a, b));
}

function compareLevels(order: FewestOrder, a: Level, b: Level): number {
  const partnerships = a.partnerships - b.partnerships;
  const changes = b.unchanged - a.unchanged;
  return order === 'FEWEST_CHANGES' ? changes || partnerships : partnerships || changes;
}
