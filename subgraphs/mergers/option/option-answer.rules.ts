import { type AreaSet, membersOf } from './area-set/area-set.rules.js';
import { populationOf } from './area-set/population.rules.js';
import { combinedAreaId, optionId } from './option-id.rules.js';
import type { OptionProblem } from './option-problem.rules.js';
import { rankGrouping } from './option-rank.rules.js';
import type { Exact } from './option-request.rules.js';

/** One lawful grouping. */
export interface RankedOption {
  /** The ids of its combined areas, sorted, joined by "|". Also the cursor of the list after it. */
  readonly id: string;
  /** The codes of each combined area, sorted; combined areas by id. */
  readonly groups: readonly (readonly string[])[];
  /** Each combined area's id, its codes joined by "+", in the same order. */
  readonly combinedAreaIds: readonly string[];
  /** How many people live in each, in the same order. */
  readonly populations: readonly number[];
  readonly partnershipCount: number;
  readonly areasChanged: number;
  /** True for today's grouping: no area is changed. */
  readonly current: boolean;
  /** Largest less smallest combined area's population; null for a single one, which has nothing to compare. */
  readonly populationSpread: number | null;
}

export interface OptionCounts {
  /** Lawful groupings that meet the constraints. */
  readonly total: bigint;
  /** By number of partnerships: entry p counts those into p; entry 0 is 0. */
  readonly byPartnerships: readonly bigint[];
}

export interface OptionPage {
  readonly options: readonly RankedOption[];
  readonly hasNext: boolean;
}

/** Counts and list stand alone: either may be beyond its budget without the other. */
export interface MergerOptions {
  readonly lawfulCount: bigint;
  readonly matching: Exact<OptionCounts>;
  readonly page: Exact<OptionPage>;
}

/** The grouping as an answer; `groups` are listed by lowest area. */
export function describeOption(problem: OptionProblem, groups: readonly AreaSet[]): RankedOption {
  const { areasChanged, populationSpread } = rankGrouping(problem, groups);
  return {
    id: optionId(problem, groups),
    groups: groups.map((group) => membersOf(group).map((area) => problem.codes[area] ?? '')),
    combinedAreaIds: groups.map((group) => combinedAreaId(problem, group)),
    populations: groups.map((group) => populationOf(problem.people, group)),
    partnershipCount: groups.length,
    areasChanged,
    current: areasChanged === 0,
    populationSpread,
  };
}
