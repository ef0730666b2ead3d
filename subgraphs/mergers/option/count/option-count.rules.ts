import type { Effort } from '../effort.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';
import { sumFreeGroupings } from './free-sum.rules.js';
import { sumConnectedGroupings } from './frontier-sum.rules.js';
import { countByPartnerships, occurringLevels, type SumTask } from './grouping-sum.rules.js';
import { countBySubsets, MOST_COUNTED_BY_SUBSET } from './subset-count.rules.js';

/** How many ways are there to group so many areas? Bell's number, by Bell's triangle. */
export function countLawfulGroupings(areas: number): bigint {
  let row: bigint[] = [1n];
  for (let size = 1; size < areas; size++) {
    const next: bigint[] = [row.at(-1) ?? 1n];
    for (const above of row) next.push((next.at(-1) ?? 0n) + above);
    row = next;
  }
  return row.at(-1) ?? 1n;
}

/** How many groupings meet the constraints, by number of partnerships: entry p counts those into p. */
export function countOptions(problem: OptionProblem, effort: Effort): bigint[] {
  // Limits on population can leave few areas that need not touch with more states than may be held.
  const bySubsets = !problem.contiguous && problem.count <= MOST_COUNTED_BY_SUBSET;
  const counts = bySubsets ? countBySubsets(problem, effort) : countByPlacing(problem, effort);
  return counts.map((count, partnerships) => (isAllowedNumber(problem, partnerships) ? count : 0n));
}

function countByPlacing(problem: OptionProblem, effort: Effort): bigint[] {
  const fieldBits = countLawfulGroupings(problem.count).toString(2).length + 1;
  const sum = countByPartnerships(fieldBits);
  const packed = sumGroupings({ problem, sum, tracksToday: false, effort });
  return Array.from({ length: problem.count + 1 }, (_, partnerships) =>
    BigInt.asUintN(fieldBits, packed >> BigInt(fieldBits * partnerships)),
  );
}

/** Is there a grouping into so many partnerships with so many areas unchanged? */
export type Occurs = (partnerships: number, unchangedAreas: number) => boolean;

/**
 * Which numbers of partnerships and of unchanged areas go together in some grouping that meets the constraints? The
 * limits on the number of partnerships are left out of account.
 */
export function findLevels(problem: OptionProblem, effort: Effort): Occurs {
  const sum = occurringLevels(problem.count);
  const levels = sumGroupings({ problem, sum, tracksToday: true, effort }).toString(2);
  return (partnerships, unchanged) => levels.at(-1 - partnerships * (problem.count + 1) - unchanged) === '1';
}

export function isAllowedNumber({ limits }: OptionProblem, partnerships: number): boolean {
  return limits.minPartnerships <= partnerships && partnerships <= limits.maxPartnerships;
}

function sumGroupings(task: SumTask): bigint {
  return task.problem.contiguous ? sumConnectedGroupings(task) : sumFreeGroupings(task);
}
