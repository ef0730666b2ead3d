import type { OptionProblem } from '../option-problem.rules.js';
import { type AreaSet, entry, isConnected, lowestOf, sizeOf } from './area-set.rules.js';
import { populationOf } from './population.rules.js';

/** May these areas be one partnership under the constraints? */
export function isAllowedGroup(problem: OptionProblem, group: AreaSet): boolean {
  return (
    sizeOf(group) <= problem.limits.maxAreas &&
    isAllowedPopulation(problem, populationOf(problem.people, group)) &&
    keepsCompany(problem, group) &&
    isConnected(problem.joins, group)
  );
}

export function isAllowedPopulation({ limits }: OptionProblem, population: number): boolean {
  return limits.minPopulation <= population && population <= limits.maxPopulation;
}

/** Does the group hold all or none of each set kept together, and no two kept apart? */
function keepsCompany({ togetherWith, apartFrom }: OptionProblem, group: AreaSet): boolean {
  for (let rest = group; rest !== 0; rest &= rest - 1) {
    const area = lowestOf(rest);
    if ((entry(togetherWith, area) & ~group) !== 0 || (entry(apartFrom, area) & group) !== 0) return false;
  }
  return true;
}
