import { dayAfter } from '../../../shared/calendar/day-arithmetic.js';
import { compareText, distinct, groupBy } from '../../../shared/collections.js';
import { Basis } from '../../../shared/provenance/basis.js';
import { sumCounts } from '../comparison/ground.rules.js';
import { monthsIn } from '../comparison/period.rules.js';
import type { Counts, CrimeRow } from './crime-row.js';

const QUARTERS_A_YEAR = 4;

/** Every year that four consecutive quarters of a place make up; quarters as chosen, one row a place and quarter. */
export function yearsOfQuarters(rows: readonly CrimeRow[]): CrimeRow[] {
  const quarters = rows.filter((row) => monthsIn(row) === 3);
  const byPlace = groupBy(quarters, (row) => `${row.scope} ${row.place}`);
  return [...byPlace.values()].flatMap((own) =>
    yearsOfPlace(own.toSorted((a, b) => compareText(a.from, b.from))),
  );
}

function yearsOfPlace(quarters: readonly CrimeRow[]): CrimeRow[] {
  return quarters.flatMap((first, index) => {
    const window = quarters.slice(index, index + QUARTERS_A_YEAR);
    return window.length === QUARTERS_A_YEAR && areConsecutive(window) ? [sumOfQuarters(first, window)] : [];
  });
}

function areConsecutive(quarters: readonly CrimeRow[]): boolean {
  return quarters.every((quarter, index) => {
    const before = quarters[index - 1];
    return before === undefined || dayAfter(before.to) === quarter.from;
  });
}

function sumOfQuarters(first: CrimeRow, quarters: readonly CrimeRow[]): CrimeRow {
  return {
    scope: first.scope,
    place: first.place,
    placeCode: first.placeCode,
    from: first.from,
    to: quarters.at(-1)?.to ?? first.to,
    documents: distinct(quarters.flatMap((quarter) => quarter.documents).reverse()),
    basis: Basis.DERIVED,
    counts: countsOfYear(quarters.map((quarter) => quarter.counts)),
  };
}

/** A measure that one quarter lacks is not known for the year. */
function countsOfYear(quarters: readonly Counts[]): Counts {
  const measures = Object.keys(quarters[0] ?? {});
  return Object.fromEntries(
    measures.map((measure) => [measure, sumCounts(quarters.map((counts) => counts[measure] ?? null))]),
  );
}
