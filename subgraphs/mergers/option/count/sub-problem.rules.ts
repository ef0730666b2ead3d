import {
  type AreaSet,
  amount,
  entry,
  firstAreas,
  isPartOf,
  membersOf,
  setOf,
} from '../area-set/area-set.rules.js';
import { tabulatePopulations } from '../area-set/population.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';

/**
 * The same problem for some of the areas, once the others have been grouped. Sets kept together lie within `rest` or
 * outside it. A partnership of today that is cut can no longer stay as it is: its areas count as changed.
 */
export function restrictProblem(problem: OptionProblem, rest: AreaSet): OptionProblem {
  const areas = membersOf(rest);
  const narrow = (set: AreaSet): AreaSet =>
    setOf(areas.flatMap((area, index) => ((set & (1 << area)) !== 0 ? [index] : [])));
  const narrowTable = (table: Int32Array): Int32Array =>
    Int32Array.from(areas, (area) => narrow(entry(table, area)));
  const populations = Float64Array.from(areas, (area) => amount(problem.populations, area));
  return {
    codes: areas.map((area) => problem.codes[area] ?? ''),
    count: areas.length,
    everyArea: firstAreas(areas.length),
    populations,
    people: tabulatePopulations(populations),
    contiguous: problem.contiguous,
    joins: narrowTable(problem.joins),
    today: problem.today.filter((group) => isPartOf(group, rest)).map(narrow),
    todayOf: Int32Array.from(areas, (area) => {
      const home = entry(problem.todayOf, area);
      return isPartOf(home, rest) ? narrow(home) : 0;
    }),
    togetherWith: narrowTable(problem.togetherWith),
    apartFrom: narrowTable(problem.apartFrom),
    limits: { ...problem.limits, maxAreas: Math.min(problem.limits.maxAreas, areas.length) },
  };
}
