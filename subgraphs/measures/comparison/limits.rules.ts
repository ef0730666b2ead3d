import { Difference } from './difference.js';

/** The ends of a 95 % confidence interval. */
export interface Limits {
  lower: number;
  upper: number;
}

/** How limits are worked out and what they mean, for whoever reads them. */
export const LIMITS_METHOD =
  'Limits are 95 % confidence limits of the count as a Poisson number, divided like the count itself: the exact limits for counts below 10, Byar’s approximation from 10 up. They say how far a figure could lie from the underlying level by chance alone. They do not cover differences in how crime is reported and recorded.';

/** Where the limits of two figures overlap, chance may explain that they differ. */
export const DIFFERENCE_METHOD =
  'HIGHER or LOWER where the 95 % limits of the two rates do not overlap, else NO_REAL_DIFFERENCE. This is a cautious test: limits that overlap a little can still hide a difference.';

/** From this count up Byar's approximation takes over; it is then within a hundredth of the exact limits. */
const BYAR_FROM = 10;
const TAIL = 0.025;
/** The normal deviate that leaves `TAIL` on either side. */
const Z = 1.959963984540054;
const EXACT: readonly Limits[] = Array.from({ length: BYAR_FROM }, (_, count) => exactLimits(count));

/** The 95 % limits of a count; null for a negative one, which transfers between areas can leave behind. */
export function limitsOfCount(count: number): Limits | null {
  if (count < 0) return null;
  return EXACT[count] ?? byarLimits(count);
}

/** Exact Poisson limits: the means under which `count` or more, or `count` or fewer, has a chance of 2.5 %. */
export function exactLimits(count: number): Limits {
  const lower = count === 0 ? 0 : findMean((mean) => 1 - chanceOfAtMost(count - 1, mean) < TAIL, count);
  return { lower, upper: findMean((mean) => chanceOfAtMost(count, mean) > TAIL, count) };
}

/** Byar's approximation. Source: Breslow and Day, Statistical Methods in Cancer Research, volume II (1987), 2.3. */
export function byarLimits(count: number): Limits {
  const next = count + 1;
  return {
    lower: count === 0 ? 0 : count * (1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3,
    upper: next * (1 - 1 / (9 * next) + Z / (3 * Math.sqrt(next))) ** 3,
  };
}

/** Does the first lie wholly above or below the second? Null where either has no limits. */
export function differenceOf(own: Limits | null, other: Limits | null): Difference | null {
  if (own === null || other === null) return null;
  if (own.lower > other.upper) return Difference.HIGHER;
  return own.upper < other.lower ? Difference.LOWER : Difference.NO_REAL_DIFFERENCE;
}

/** P(X ≤ count) for a Poisson number with this mean. */
function chanceOfAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k += 1) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

/** By bisection, the mean up to which the condition holds. */
function findMean(holds: (mean: number) => boolean, count: number): number {
  let [low, high] = [0, count + 10 * Math.sqrt(count + 1) + 10];
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
