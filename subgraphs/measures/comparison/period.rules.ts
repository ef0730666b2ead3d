import { dayAfter } from '../../../shared/calendar/day-arithmetic.js';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { MONTHS } from '../../../shared/calendar/month-name.js';

/** Whole months from the first day to the last, both included. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
}

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** How many months long is it? */
export function monthsIn({ from, to }: Period): number {
  return monthNumber(dayAfter(to)) - monthNumber(from);
}

/** By how many months does one begin before another? Negative where it begins after. */
export function monthsBetween(earlier: Period, later: Period): number {
  return monthNumber(later.from) - monthNumber(earlier.from);
}

/** What both contain; null where they do not meet. */
export function overlapOf(a: Period, b: Period): Period | null {
  const from = isBefore(a.from, b.from) ? b.from : a.from;
  const to = isBefore(a.to, b.to) ? a.to : b.to;
  return isBefore(to, from) ? null : { from, to };
}

/** "the year ending 30 June 2025", "the quarter April to June 2025". */
export function periodInWords(period: Period): string {
  const months = monthsIn(period);
  if (months === 12) return `the year ending ${dayInWords(period.to)}`;
  return months === 3 ? `the quarter ${monthsInWords(period)}` : `the months ${monthsInWords(period)}`;
}

/** "April to June 2025", "October 2024 to March 2025", "April 2025". */
export function monthsInWords({ from, to }: Period): string {
  const [first, last] = [monthInWords(from), monthInWords(to)];
  if (from.slice(0, 7) === to.slice(0, 7)) return `${last} ${to.slice(0, 4)}`;
  const year = from.slice(0, 4) === to.slice(0, 4) ? '' : ` ${from.slice(0, 4)}`;
  return `${first}${year} to ${last} ${to.slice(0, 4)}`;
}

/** "three months", "one month". */
export function lengthInWords(period: Period): string {
  const months = monthsIn(period);
  return `${NUMBERS[months] ?? months} ${months === 1 ? 'month' : 'months'}`;
}

/** "31 March 2026". */
function dayInWords(day: IsoDate): string {
  return `${Number(day.slice(8))} ${monthInWords(day)} ${day.slice(0, 4)}`;
}

function isBefore(day: IsoDate, other: IsoDate): boolean {
  return day < other;
}

function monthInWords(day: IsoDate): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? day;
}

function monthNumber(day: IsoDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
