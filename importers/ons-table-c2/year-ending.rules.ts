import { dayBefore } from '../../shared/calendar/day-arithmetic.js';
import { type IsoDate, isoDate } from '../../shared/calendar/iso-date.js';
import { MONTHS } from '../../shared/calendar/month-name.js';

export interface YearEnding {
  from: IsoDate;
  to: IsoDate;
  /** "June 2025". */
  name: string;
}

const ANY_MONTH = MONTHS.map((name) => `${name.slice(0, 3)}[a-z]*`).join('|');
/** "year ending June 2025" of a title, "yejune25" of a file name. */
const YEAR_ENDING = `(?:year[\\s_-]*ending|ye)[\\s_-]*(${ANY_MONTH})[\\s_-]*(20\\d\\d|\\d\\d)(?!\\d)`;

/** The years that a text says it is about, each once. */
export function yearsEnding(text: string): YearEnding[] {
  const found = new Map<string, YearEnding>();
  for (const [, month = '', year = ''] of text.matchAll(new RegExp(YEAR_ENDING, 'gi'))) {
    const period = yearTo(month, Number(year) % 100);
    found.set(period.to, period);
  }
  return [...found.values()];
}

function yearTo(month: string, yearOfCentury: number): YearEnding {
  const at = MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase());
  const year = 2000 + yearOfCentury;
  const [next, of] = at === 11 ? [1, year + 1] : [at + 2, year];
  const firstDay = (inYear: number) => isoDate(`${inYear}-${String(next).padStart(2, '0')}-01`);
  return { from: firstDay(of - 1), to: dayBefore(firstDay(of)), name: `${MONTHS[at]} ${year}` };
}
