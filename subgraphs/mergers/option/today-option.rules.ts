import { isAllowedGroup } from './area-set/allowed-group.rules.js';
import type { AreaSet } from './area-set/area-set.rules.js';
import { isAllowedNumber } from './count/option-count.rules.js';
import { sortGroups } from './option-id.rules.js';
import type { OptionProblem } from './option-problem.rules.js';
import { compareRanks, rankGrouping } from './option-rank.rules.js';
import type { OptionOrder } from './option-request.rules.js';

/** Today's grouping if the constraints allow it, as counts by number of partnerships: what Wales has to choose from. */
export function countToday(problem: OptionProblem): bigint[] {
  const partnerships = todaysGroups(problem)?.length;
  return Array.from({ length: problem.count + 1 }, (_, number) => (number === partnerships ? 1n : 0n));
}

/** Today's grouping as a list, empty if the constraints do not allow it or it does not come after the cursor. */
export function listToday(
  problem: OptionProblem,
  order: OptionOrder,
  after: readonly AreaSet[] | null,
): AreaSet[][] {
  const today = todaysGroups(problem);
  if (today === null) return [];
  const isAfter =
    after === null || compareRanks(order, rankGrouping(problem, today), rankGrouping(problem, after)) > 0;
  return isAfter ? [today] : [];
}

/** Null if the constraints do not allow it or some area is held in part. */
function todaysGroups(problem: OptionProblem): AreaSet[] | null {
  const { today, everyArea } = problem;
  const isAllowed =
    today.reduce((all, group) => all | group, 0) === everyArea &&
    isAllowedNumber(problem, today.length) &&
    today.every((group) => isAllowedGroup(problem, group));
  return isAllowed ? sortGroups(today) : null;
}
