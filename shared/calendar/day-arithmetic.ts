import { type IsoDate, isoDate } from './iso-date.js';

/** The day after. */
export function dayAfter(day: IsoDate): IsoDate {
  return shifted(day, 1);
}

/** The day before. */
export function dayBefore(day: IsoDate): IsoDate {
  return shifted(day, -1);
}

function shifted(day: IsoDate, days: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return isoDate(new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10));
}
