import { type AreaSet, MOST_AREAS } from './area-set/area-set.rules.js';
import { countLawfulGroupings, countOptions } from './count/option-count.rules.js';
import { attempt, Effort } from './effort.rules.js';
import {
  describeOption,
  type MergerOptions,
  type OptionCounts,
  type OptionPage,
} from './option-answer.rules.js';
import { parseOptionId } from './option-id.rules.js';
import { compileProblem, type OptionProblem } from './option-problem.rules.js';
import { rankGrouping } from './option-rank.rules.js';
import type { Exact, OptionBudget, OptionRequest, ShouldStop } from './option-request.rules.js';
import { BestOptions } from './search/best-options.rules.js';
import { EqualSearch } from './search/equal-search.rules.js';
import { findFewest } from './search/fewest-search.rules.js';
import { countToday, listToday } from './today-option.rules.js';

export type { MergerOptions, OptionCounts, OptionPage, RankedOption } from './option-answer.rules.js';

/**
 * Enough for all 43 police areas under the constraints of bench/merger-options.ts: some two seconds each at most for
 * count and list, in less than 300 MB.
 */
export const DEFAULT_BUDGET: OptionBudget = { counting: 150_000_000, ordering: 80_000_000 };

const NEVER: ShouldStop = () => false;

/** How many groupings does the law allow, how many meet the constraints, and which come first in the order? */
export function findMergerOptions(request: OptionRequest, shouldStop: ShouldStop = NEVER): MergerOptions {
  return {
    lawfulCount: request.lawful === 'TODAY_ONLY' ? 1n : countLawfulGroupings(request.areas.length),
    matching: countMatching(request, shouldStop),
    page: listOptions(request, shouldStop),
  };
}

/** How many lawful groupings meet the constraints? */
export function countMatching(request: OptionRequest, shouldStop: ShouldStop = NEVER): Exact<OptionCounts> {
  const effort = new Effort('matchingCount', request.budget.counting, shouldStop);
  return attempt(() => {
    const problem = compileWithin(request, effort);
    const byPartnerships =
      request.lawful === 'TODAY_ONLY' ? countToday(problem) : countOptions(problem, effort);
    return { total: byPartnerships.reduce((sum, count) => sum + count, 0n), byPartnerships };
  });
}

/** The first options in the order asked for, after the cursor. */
export function listOptions(request: OptionRequest, shouldStop: ShouldStop = NEVER): Exact<OptionPage> {
  const effort = new Effort('order', request.budget.ordering, shouldStop);
  return attempt(() => {
    const problem = compileWithin(request, effort);
    const found = findGroupings(problem, request, effort);
    return {
      options: found.slice(0, request.first).map((groups) => describeOption(problem, groups)),
      hasNext: found.length > request.first,
    };
  });
}

function compileWithin(request: OptionRequest, effort: Effort): OptionProblem {
  if (request.areas.length > MOST_AREAS)
    effort.giveUp(`options are worked out for at most ${MOST_AREAS} areas`);
  return compileProblem(request);
}

/** One more than was asked for, if there is one. */
function findGroupings(
  problem: OptionProblem,
  request: OptionRequest,
  effort: Effort,
): readonly (readonly AreaSet[])[] {
  const { order, lawful } = request;
  const after = request.after === null ? null : readCursor(problem, request.after, effort);
  const wanted = request.first + 1;
  if (lawful === 'TODAY_ONLY') return listToday(problem, order, after);
  if (order !== 'MOST_EQUAL_POPULATION') return findFewest({ problem, order, after, wanted, effort });
  return findMostEqual(problem, after, wanted, effort);
}

/** Nothing comes after the grouping into one partnership. */
function findMostEqual(
  problem: OptionProblem,
  after: AreaSet[] | null,
  wanted: number,
  effort: Effort,
): readonly (readonly AreaSet[])[] {
  if (after?.length === 1) return [];
  const best = new BestOptions(wanted, after === null ? null : rankGrouping(problem, after));
  new EqualSearch(problem, best, effort).run();
  return best.all.map(({ groups }) => groups);
}

function readCursor(problem: OptionProblem, id: string, effort: Effort): AreaSet[] {
  return parseOptionId(problem, id) ?? effort.refuseCursor();
}
