import { dayBefore } from '../shared/calendar/day-arithmetic.js';
import { type IsoDate, isoDate } from '../shared/calendar/iso-date.js';

export interface Vintage {
  /** "April 2025", or "2025" where the month is not said. */
  name: string;
  /** Last day of that month, or null. */
  day: IsoDate | null;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The vintage of a lookup or of boundaries: the year from a heading such as LAD25CD, the month from the name of its file. */
export function vintageOf(areaHeading: string, fileName: string): Vintage {
  const year = 2000 + Number(/\d\d/.exec(areaHeading)?.[0]);
  const named = new RegExp(`(${MONTHS.join('|')})[\\s_-]*${year}`, 'i').exec(fileName)?.[1]?.toLowerCase();
  const month = MONTHS.indexOf(named ?? '') + 1;
  if (named === undefined || month === 0) return { name: String(year), day: null };
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return { name: `${named.charAt(0).toUpperCase()}${named.slice(1)} ${year}`, day: dayBefore(isoDate(next)) };
}
