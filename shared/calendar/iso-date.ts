/** A calendar day as text, "2024-03-31". Text order is day order. */
export type IsoDate = string & { readonly __unit: 'IsoDate' };

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Is this a real day of the calendar between the years 1900 and 2999? */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string') return false;
  const match = FORM.exec(value);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return year >= 1900 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** @throws RangeError when `value` is not a day. */
export function isoDate(value: string): IsoDate {
  if (!isIsoDate(value)) throw new RangeError(`not a calendar day: ${value}`);
  return value;
}

/** Does `day` lie in the period? Both ends belong to it; null is open. */
export function isWithin(day: IsoDate, from: IsoDate | null, to: IsoDate | null): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
