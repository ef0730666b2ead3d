import { isAllowedGroup } from '../area-set/allowed-group.rules.js';
import { type AreaSet, amount, sizeOf } from '../area-set/area-set.rules.js';
import type { Effort } from '../effort.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';

/** Subsets of more areas than this are not gone through: 21.5 million pairs of a set and a partnership in it. */
export const MOST_COUNTED_BY_SUBSET = 16;

/**
 * How many groupings have only partnerships that are allowed, by number of partnerships: entry p counts those into p.
 *
 * The partnership of a set's lowest area is chosen among those allowed; what is left is a smaller set, counted before.
 * The work depends on the number of areas alone, however tight the limits. Plain numbers are exact: 16 areas have
 * 10,480,142,147 groupings.
 */
export function countBySubsets(problem: OptionProblem, effort: Effort): bigint[] {
  if (problem.count > MOST_COUNTED_BY_SUBSET)
    throw new RangeError(`subsets are gone through for at most ${MOST_COUNTED_BY_SUBSET} areas`);
  const width = problem.count + 1;
  const counts = new Float64Array(width << problem.count);
  const allowed = findAllowedGroups(problem, effort);
  counts[0] = 1;
  for (let set = 1; set <= problem.everyArea; set++) {
    effort.spend(1 << (sizeOf(set) - 1));
    countSet(set, { width, counts, allowed });
  }
  return Array.from(counts.subarray(width * problem.everyArea), BigInt);
}

interface SubsetCounts {
  /** Entries for each set. */
  readonly width: number;
  /** At set × width + p, the groupings of the set into p partnerships. */
  readonly counts: Float64Array;
  /** At each set, 1 if it may be a partnership. */
  readonly allowed: Uint8Array;
}

function findAllowedGroups(problem: OptionProblem, effort: Effort): Uint8Array {
  const allowed = new Uint8Array(1 << problem.count);
  for (let group = 1; group <= problem.everyArea; group++) {
    effort.spend(1);
    if (isAllowedGroup(problem, group)) allowed[group] = 1;
  }
  return allowed;
}

/** Fills in the entries of a set from those of its subsets. */
function countSet(set: AreaSet, { width, counts, allowed }: SubsetCounts): void {
  const others = set & (set - 1);
  for (let left = others; ; left = (left - 1) & others) {
    if (allowed[set & ~left] === 1) {
      const most = sizeOf(left);
      for (let number = 0; number <= most; number++) {
        const place = set * width + number + 1;
        counts[place] = amount(counts, place) + amount(counts, left * width + number);
      }
    }
    if (left === 0) return;
  }
}
