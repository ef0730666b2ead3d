import { type AreaSet, amount, lowestOf, sizeOf } from '../area-set/area-set.rules.js';

/** Sums of more areas than this are not worked out: 65,536 at most. */
const MOST_SUMMED = 16;

/** The population of every subset of the areas, ascending; null for too many areas. */
export function sumSubsets(populations: Float64Array, areas: AreaSet): Float64Array | null {
  if (sizeOf(areas) > MOST_SUMMED) return null;
  let sums = new Float64Array(1);
  for (let rest = areas; rest !== 0; rest &= rest - 1)
    sums = mergeShifted(sums, amount(populations, lowestOf(rest)));
  return sums;
}

/** The sums with and without one more area. */
function mergeShifted(sums: Float64Array, population: number): Float64Array<ArrayBuffer> {
  const merged = new Float64Array(2 * sums.length);
  let without = 0;
  for (let place = 0; place < merged.length; place++) {
    const included = place - without;
    const takesWithout =
      without < sums.length && amount(sums, without) <= amount(sums, included) + population;
    merged[place] = takesWithout ? amount(sums, without++) : amount(sums, included) + population;
  }
  return merged;
}

/** The largest of the sums that is no larger than the limit, which is at least 0. */
export function largestSumUpTo(sums: Float64Array, limit: number): number {
  let low = 0;
  let high = sums.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (amount(sums, middle) <= limit) low = middle;
    else high = middle;
  }
  return amount(sums, low);
}
