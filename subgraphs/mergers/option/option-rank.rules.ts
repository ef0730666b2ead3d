import type { AreaSet } from './area-set/area-set.rules.js';
import { populationOf } from './area-set/population.rules.js';
import { compareGroupings, unchangedAreas } from './option-id.rules.js';
import type { OptionProblem } from './option-problem.rules.js';
import type { OptionOrder } from './option-request.rules.js';

/** A grouping with all that any order ranks it by. */
export interface RankedGrouping {
  /** By lowest area. */
  readonly groups: readonly AreaSet[];
  readonly areasChanged: number;
  /** Largest less smallest partnership's population; null for one partnership, which has nothing to compare. */
  readonly populationSpread: number | null;
}

/** The grouping with its rank; `groups` are listed by lowest area. */
export function rankGrouping(problem: OptionProblem, groups: readonly AreaSet[]): RankedGrouping {
  const populations = groups.map((group) => populationOf(problem.people, group));
  return {
    groups,
    areasChanged: problem.count - unchangedAreas(problem, groups),
    populationSpread: groups.length < 2 ? null : Math.max(...populations) - Math.min(...populations),
  };
}

/** Which comes first in this order? Negative = `a`; 0 only for the same grouping. */
export function compareRanks(order: OptionOrder, a: RankedGrouping, b: RankedGrouping): number {
  const partnerships = a.groups.length - b.groups.length;
  const changes = a.areasChanged - b.areasChanged;
  const byKey =
    order === 'FEWEST_CHANGES'
      ? changes || partnerships
      : order === 'FEWEST_PARTNERSHIPS'
        ? partnerships || changes
        : compareSpreads(a.populationSpread, b.populationSpread) || partnerships;
  return byKey || compareGroupings(a.groups, b.groups);
}

function compareSpreads(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}
