import { type IsoDate, isoDate } from './iso-date.js';

/** A local-government financial year, 1 April to 31 March: "2023/24". Text order is year order. */
export type FinancialYear = string & { readonly __unit: 'FinancialYear' };

const FORM = /^(\d{4})\/(\d{2})$/;

/** Is this a year as "2023/24", its second half following its first? */
export function isFinancialYear(value: unknown): value is FinancialYear {
  if (typeof value !== 'string') return false;
  const match = FORM.exec(value);
  if (!match) return false;
  const start = Number(match[1]);
  return start >= 1900 && start <= 2998 && Number(match[2]) === (start + 1) % 100;
}

/** @throws RangeError when `value` is not such a year. */
export function financialYear(value: string): FinancialYear {
  if (!isFinancialYear(value)) throw new RangeError(`not a financial year: ${value}`);
  return value;
}

/** 1 April of the year. */
export function firstDayOf(year: FinancialYear): IsoDate {
  return isoDate(`${year.slice(0, 4)}-04-01`);
}

/** 31 March of the year's second half. */
export function lastDayOf(year: FinancialYear): IsoDate {
  return isoDate(`${Number(year.slice(0, 4)) + 1}-03-31`);
}

/** Every year from the first to the last, both included; empty when they are the wrong way round. */
export function yearsBetween(from: FinancialYear, to: FinancialYear): FinancialYear[] {
  const years: FinancialYear[] = [];
  for (let start = Number(from.slice(0, 4)); start <= Number(to.slice(0, 4)); start += 1) {
    years.push(financialYear(`${start}/${String((start + 1) % 100).padStart(2, '0')}`));
  }
  return years;
}
