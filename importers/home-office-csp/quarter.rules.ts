import { type IsoDate, isIsoDate } from '../../shared/calendar/iso-date.js';

/** A quarter of a financial year, by the year in which the financial year begins. */
export interface Quarter {
  /** 2025 of 2025/26. */
  year: number;
  /** 1 is April to June. */
  number: number;
}

const FIRST_YEAR = 1990;
const QUARTERS = 4;
const DAYS: readonly { from: string; to: string; months: [string, string] }[] = [
  { from: '04-01', to: '06-30', months: ['April', 'June'] },
  { from: '07-01', to: '09-30', months: ['July', 'September'] },
  { from: '10-01', to: '12-31', months: ['October', 'December'] },
  { from: '01-01', to: '03-31', months: ['January', 'March'] },
];

/** The year in which a financial year begins that is written as 2025/26, 2025-26 or 2025_26. */
export function financialYearOf(text: string): number | undefined {
  const [, first, second] = /^(\d{4})[/_-](\d{2})$/.exec(text.trim()) ?? [];
  const year = Number(first);
  return first !== undefined && year >= FIRST_YEAR && (year + 1) % 100 === Number(second) ? year : undefined;
}

/** 1 to 4, written as a number or as Q1. */
export function quarterNumberOf(text: string): number | undefined {
  const digit = /^Q?([1-4])(?:\.0+)?$/i.exec(text.trim())?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** One number for a quarter, in the order of time. */
export function quarterIndex({ year, number }: Quarter): number {
  return (year - FIRST_YEAR) * QUARTERS + number - 1;
}

export function quarterAt(index: number): Quarter {
  return { year: FIRST_YEAR + Math.floor(index / QUARTERS), number: (index % QUARTERS) + 1 };
}

export function firstDay({ year, number }: Quarter): IsoDate {
  return dayOf(year, number, DAYS[number - 1]?.from);
}

export function lastDay({ year, number }: Quarter): IsoDate {
  return dayOf(year, number, DAYS[number - 1]?.to);
}

/** "April 2025 to March 2026". */
export function spanOf(first: Quarter, last: Quarter): string {
  const [from] = DAYS[first.number - 1]?.months ?? [];
  const [, to] = DAYS[last.number - 1]?.months ?? [];
  return `${from} ${calendarYear(first)} to ${to} ${calendarYear(last)}`;
}

/** The day of publication that the digits ddmmyy at the end of a file's name stand for, if it lies after the figures. */
export function publicationDay(fileName: string, lastFigures: IsoDate): IsoDate | null {
  const [, day, month, year] = /-(\d{2})(\d{2})(\d{2})\.[a-z]+$/i.exec(fileName) ?? [];
  const text = `20${year}-${month}-${day}`;
  return day !== undefined && isIsoDate(text) && text > lastFigures ? text : null;
}

/** The last quarter of a financial year lies in the next calendar year. */
function calendarYear({ year, number }: Quarter): number {
  return number === QUARTERS ? year + 1 : year;
}

function dayOf(year: number, number: number, monthAndDay: string | undefined): IsoDate {
  const text = `${calendarYear({ year, number })}-${monthAndDay}`;
  if (!isIsoDate(text)) throw new RangeError(`no quarter ${number} of ${year}`);
  return text;
}
