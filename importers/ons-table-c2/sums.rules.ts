import { groupBy, present } from '../../shared/collections.js';
import { type Counts, MEASURE_COLUMNS, type MeasureColumn, PARTS_OF } from './measure-columns.js';
import type { TableRow } from './table-row.rules.js';

/** A sum that is not what its parts add up to. */
export interface WrongSum {
  line: number;
  measure: MeasureColumn;
  reason: string;
}

/** Measures of a row that are not the sum of their parts; one with a part that is not available cannot be judged. */
export function wrongParts(row: TableRow): WrongSum[] {
  return [...PARTS_OF].flatMap(([measure, parts]) => {
    const printed = row.counts.get(measure) ?? null;
    const sum = sumOf(parts.map((part) => row.counts.get(part) ?? null));
    if (printed === null || sum === null || printed === sum) return [];
    const reason = `is ${grouped(printed)}, but its ${parts.length} parts add up to ${grouped(sum)}`;
    return [{ line: row.line, measure, reason }];
  });
}

/** Totals of forces that are not the sum of their partnerships, what was unassigned, and an airport. */
export function wrongTotals(rows: readonly TableRow[]): WrongSum[] {
  return [...groupBy(rows, (row) => row.place.policeArea).values()].flatMap((ofForce) => {
    const total = ofForce.find((row) => row.place.scope === 'force');
    const parts = ofForce.filter((row) => row.place.scope !== 'force');
    return total ? MEASURE_COLUMNS.flatMap((measure) => wrongTotal(total, parts, measure)) : [];
  });
}

/** Police areas without a row for their total: nothing can be checked for them. */
export function withoutTotal(rows: readonly TableRow[]): string[] {
  const inTotal = new Set(rows.filter((row) => row.place.scope === 'force').map((row) => row.place.code));
  return [...new Set(rows.map((row) => row.place.policeArea))].filter((code) => !inTotal.has(code));
}

function wrongTotal(total: TableRow, parts: readonly TableRow[], measure: MeasureColumn): WrongSum[] {
  const printed = count(total.counts, measure);
  const sum = sumOf(parts.map((part) => count(part.counts, measure)));
  if (printed === null || sum === null || printed === sum) return [];
  const reason = `is ${grouped(printed)} for the force, but its partnerships and the rest add up to ${grouped(sum)} (${parts.length} rows)`;
  return [{ line: total.line, measure, reason }];
}

function count(counts: Counts, measure: MeasureColumn): number | null {
  return counts.get(measure) ?? null;
}

/** Null when a part is not available: it is not nothing. */
function sumOf(counts: readonly (number | null)[]): number | null {
  const known = present(counts);
  return known.length < counts.length ? null : known.reduce((sum, one) => sum + one, 0);
}

function grouped(value: number): string {
  return value.toLocaleString('en-GB');
}
