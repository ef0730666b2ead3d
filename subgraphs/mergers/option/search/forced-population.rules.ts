import { amount, entry, membersOf } from '../area-set/area-set.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';

/**
 * In every grouping some group has at least so many people: those of the most populous area, or those along the least
 * populous way between two areas that stay together.
 */
export function forcedPopulation(problem: OptionProblem): number {
  let most = 0;
  for (let area = 0; area < problem.count; area++) {
    const along = leastAlongWays(problem, area);
    for (const fellow of membersOf(entry(problem.togetherWith, area)))
      most = Math.max(most, amount(along, fellow));
  }
  return most;
}

/** For each area the fewest people that a connected set with it and `from` can have on the way; infinite without a way. */
function leastAlongWays({ count, joins, populations }: OptionProblem, from: number): Float64Array {
  const least = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  least[from] = amount(populations, from);
  const waiting = [from];
  for (const area of waiting)
    for (const next of membersOf(entry(joins, area))) {
      const along = amount(least, area) + amount(populations, next);
      if (along >= amount(least, next)) continue;
      least[next] = along;
      waiting.push(next);
    }
  return least;
}
