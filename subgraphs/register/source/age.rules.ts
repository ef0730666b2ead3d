import type { IsoDate } from '../../../shared/calendar/iso-date.js';

const DAY = 24 * 60 * 60 * 1000;

/** How many days lie between the day up to which a document reports and the day of the question? */
export function ageInDays(knownAt: IsoDate, asOf: IsoDate): number {
  return (startOf(asOf) - startOf(knownAt)) / DAY;
}

/** Days of the calendar in UTC are all of one length. */
function startOf(day: IsoDate): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
}
