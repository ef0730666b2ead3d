import { type IsoDate, isoDate } from './iso-date.js';

/** Today's day in UTC, which is what a question means that names none. */
export function todayInUtc(): IsoDate {
  return isoDate(new Date().toISOString().slice(0, 10));
}
