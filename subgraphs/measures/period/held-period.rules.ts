import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { compareText, distinct, groupBy } from '../../../shared/collections.js';
import { monthsIn, type Period } from '../comparison/period.rules.js';
import type { CrimeRow } from '../recorded-crime/crime-row.js';
import { PeriodKind } from './period-kind.js';

/** A period of which anything is held. */
export interface HeldPeriod extends Period {
  /** How many partnerships have figures. */
  partnershipsHeld: number;
  partnershipsInAll: number;
  documents: string[];
}

/** The periods of these rows, one row a place and period, the newest first; of two that end together the longer first. */
export function periodsOf(rows: readonly CrimeRow[], partnershipsInAll: number): HeldPeriod[] {
  return [...groupBy(rows, periodId).values()]
    .flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      const partnershipsHeld = own.filter((row) => row.scope === 'partnership').length;
      const documents = distinct(own.flatMap((row) => row.documents)).sort(compareText);
      return [{ from: first.from, to: first.to, partnershipsHeld, partnershipsInAll, documents }];
    })
    .sort(newestFirst);
}

/** "2024-07-01/2025-06-30", as ISO 8601 spells an interval. */
export function periodId({ from, to }: Period): string {
  return `${from}/${to}`;
}

export function kindOf(period: Period): PeriodKind {
  return monthsIn(period) === 12 ? PeriodKind.YEAR : PeriodKind.QUARTER;
}

/** The years among them. */
export function yearsAmong<Held extends Period>(periods: readonly Held[]): Held[] {
  return periods.filter((period) => kindOf(period) === PeriodKind.YEAR);
}

/** The year that ends on a day; null where none is held. */
export function findYearEnding<Held extends Period>(periods: readonly Held[], day: IsoDate): Held | null {
  return yearsAmong(periods).find((year) => year.to === day) ?? null;
}

/**
 * The year that is meant where none is named: the newest that is held for every partnership, so that every rank and
 * benchmark can be worked out; where there is none, the newest of those held for the most.
 */
export function defaultYear<Held extends HeldPeriod>(periods: readonly Held[]): Held | null {
  const years = yearsAmong(periods).toSorted(newestFirst);
  const most = Math.max(...years.map((year) => year.partnershipsHeld));
  return years.find((year) => year.partnershipsHeld === most) ?? null;
}

export function newestFirst(a: Period, b: Period): number {
  return compareText(b.to, a.to) || compareText(a.from, b.from);
}
