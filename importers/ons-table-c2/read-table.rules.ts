import { countIn } from '../sheet/count-cell.rules.js';
import { cellOf, type Header, headingOf, plainText } from '../sheet/heading.rules.js';
import type { SheetRow } from '../sheet/sheet-row.js';
import type { TableProblem } from '../sheet/table-problem.js';
import { type Counts, MEASURE_COLUMNS, MEASURE_HEADINGS, type MeasureColumn } from './measure-columns.js';
import { wrongParts, wrongTotals } from './sums.rules.js';
import { type KnownPlaces, placeOf, type RowLabels, type TableRow } from './table-row.rules.js';

export type TableColumn = MeasureColumn | keyof RowLabels;

const LABEL_HEADINGS: Readonly<Record<keyof RowLabels, RegExp>> = {
  policeAreaCode: /^police force area code$/,
  policeAreaName: /^police force area name$/,
  partnershipCode: /^(community safety partnership|csp) code$/,
  partnershipName: /^(community safety partnership|csp) name$/,
};

/** The columns by which the row of headings is found, wherever it and they stand. */
export const TABLE_HEADINGS: ReadonlyMap<TableColumn, RegExp> = new Map<TableColumn, RegExp>([
  ['policeAreaCode', LABEL_HEADINGS.policeAreaCode],
  ['policeAreaName', LABEL_HEADINGS.policeAreaName],
  ['partnershipCode', LABEL_HEADINGS.partnershipCode],
  ['partnershipName', LABEL_HEADINGS.partnershipName],
  ...MEASURE_COLUMNS.map((column) => [column, MEASURE_HEADINGS[column]] as const),
]);

/** The rows of the table, and everything that is wrong with it. */
export function readTable(
  header: Header<TableColumn>,
  known: KnownPlaces,
): { rows: TableRow[]; problems: TableProblem[] } {
  const problems: TableProblem[] = [];
  const rows = header.rows
    .filter((row) => isFigures(row, header))
    .flatMap((row) => {
      const { read, wrong } = readRow(row, header, known);
      problems.push(...wrong);
      return read ?? [];
    });
  problems.push(...repeated(rows));
  // Sums of rows that could not be read would be wrong for no reason of their own.
  if (problems.length === 0)
    for (const { line, measure, reason } of [...rows.flatMap(wrongParts), ...wrongTotals(rows)])
      problems.push({ line, column: headingOf(header, measure), reason });
  return { rows, problems };
}

/** Lines of text below the table have neither a code nor a figure. */
function isFigures(row: SheetRow, header: Header<TableColumn>): boolean {
  const columns: TableColumn[] = ['partnershipCode', 'partnershipName', ...MEASURE_COLUMNS];
  const code = plainText(cellOf(row, header, 'policeAreaCode'));
  return /^[EW]\d{8}$/.test(code) || columns.some((column) => plainText(cellOf(row, header, column)) !== '');
}

function readRow(
  row: SheetRow,
  header: Header<TableColumn>,
  known: KnownPlaces,
): { read?: TableRow; wrong: TableProblem[] } {
  const { line } = row;
  const label = (column: keyof RowLabels) => plainText(cellOf(row, header, column));
  const place = placeOf(
    {
      policeAreaCode: label('policeAreaCode'),
      policeAreaName: label('policeAreaName'),
      partnershipCode: label('partnershipCode'),
      partnershipName: label('partnershipName'),
    },
    known,
  );
  const { counts, wrong } = readCounts(row, header);
  if ('scope' in place) return { read: { line, place, counts }, wrong };
  return { wrong: [{ line, column: headingOf(header, place.column), reason: place.reason }, ...wrong] };
}

function readCounts(row: SheetRow, header: Header<TableColumn>): { counts: Counts; wrong: TableProblem[] } {
  const counts = new Map<MeasureColumn, number | null>();
  const wrong: TableProblem[] = [];
  for (const measure of MEASURE_COLUMNS) {
    const cell = cellOf(row, header, measure);
    const count = countIn(cell);
    if (count !== 'UNREADABLE') counts.set(measure, count);
    else
      wrong.push({
        line: row.line,
        column: headingOf(header, measure),
        reason: `${JSON.stringify(cell)} is no count`,
      });
  }
  return { counts, wrong };
}

function repeated(rows: readonly TableRow[]): TableProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, place: { scope, code } }) => {
    const key = `${scope} ${code}`;
    const earlier = first.get(key);
    if (earlier !== undefined) return [{ line, column: null, reason: `repeats row ${earlier} (${key})` }];
    first.set(key, line);
    return [];
  });
}
