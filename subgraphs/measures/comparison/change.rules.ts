import type { Difference } from './difference.js';
import { differenceOf, limitsOfCount } from './limits.rules.js';
import {
  lengthInWords,
  monthsBetween,
  monthsIn,
  monthsInWords,
  overlapOf,
  type Period,
  periodInWords,
} from './period.rules.js';

/** What was counted in a period; null is not available. */
export interface PeriodCount extends Period {
  count: number | null;
}

/** The period that another is compared with, or why there is none. */
export interface Choice<Candidate extends Period> {
  period: Candidate | null;
  reason: string | null;
}

/** How a count has changed since the period before. */
export interface Change {
  since: PeriodCount | null;
  count: number | null;
  percent: number | null;
  difference: Difference | null;
  /** Why there is no change to show, or no percentage, or a caveat about it. */
  reason: string | null;
}

/** Below this count of the earlier period a percentage says more about chance than about change. */
const SMALL_COUNT = 20;

/** Which periods are compared and how the change is judged, for whoever reads it. */
export const CHANGE_METHOD =
  'A quarter is compared with the same quarter of the year before, a year with the newest year held that ended before it began, if no more than eleven months lie between them. Periods that share a month are never compared. HIGHER or LOWER where the 95 % limits of the two counts do not overlap, else NO_REAL_DIFFERENCE. The change is that of the count: growth in residents is not taken out.';

/** Of the periods held, the one a period is compared with. */
export function choosePeriodBefore<Candidate extends Period>(
  period: Period,
  held: readonly Candidate[],
): Choice<Candidate> {
  const earlier = held
    .filter((other) => other.to < period.to && monthsIn(other) === monthsIn(period))
    .toSorted((a, b) => (a.to < b.to ? 1 : -1));
  const chosen = earlier.find((other) => isComparable(other, period));
  return chosen ? { period: chosen, reason: null } : { period: null, reason: reasonFor(period, earlier) };
}

/** The change of a count since the period that it is compared with. */
export function changeSince(now: PeriodCount, held: readonly PeriodCount[]): Change {
  const { period: since, reason } = choosePeriodBefore(now, held);
  if (since === null) return withoutChange(null, reason);
  if (now.count === null) return withoutChange(since, `No count is available for ${periodInWords(now)}.`);
  if (since.count === null) return withoutChange(since, `No count is available for ${periodInWords(since)}.`);
  const count = now.count - since.count;
  const whyNoPercent = reasonWithoutPercent(since.count);
  return {
    since,
    count,
    percent: whyNoPercent === null ? (count / since.count) * 100 : null,
    difference: differenceOf(limitsOfCount(now.count), limitsOfCount(since.count)),
    reason: whyNoPercent,
  };
}

/** Quarters one year apart, and years of which the later begins in the twelve months after the earlier ended. */
function isComparable(earlier: Period, later: Period): boolean {
  const [length, distance] = [monthsIn(later), monthsBetween(earlier, later)];
  if (length === 12) return distance >= 12 && distance < 24;
  return distance === 12;
}

function reasonFor(period: Period, earlier: readonly Period[]): string {
  const shared = earlier.find((other) => overlapOf(other, period) !== null);
  if (shared) return overlapInWords(period, shared);
  const [newest] = earlier;
  if (newest && monthsIn(period) === 12) {
    return `Between ${periodInWords(newest)} and ${periodInWords(period)} lies more than a year of which no figures are held.`;
  }
  const wanted = monthsIn(period) === 12 ? 'a year before it' : 'the same months of the year before';
  return `No figures of ${wanted} are held to compare ${periodInWords(period)} with.`;
}

function overlapInWords(period: Period, other: Period): string {
  const overlap = overlapOf(period, other);
  if (overlap === null) return '';
  return `${capitalised(periodInWords(period))} and ${periodInWords(other)} share ${monthsInWords(overlap)}, ${lengthInWords(overlap)}: they are not compared.`;
}

function reasonWithoutPercent(before: number): string | null {
  if (before <= 0) return `No percentage: the earlier count is ${before}.`;
  return before < SMALL_COUNT
    ? `No percentage: the earlier count, ${before}, is below ${SMALL_COUNT}.`
    : null;
}

function withoutChange(since: PeriodCount | null, reason: string | null): Change {
  return { since, count: null, percent: null, difference: null, reason };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
