import { DataRefused } from '../../shared/files/file-problem.js';
import type { ImportContext, ImportSource } from '../importer.js';
import { readRows } from './read-rows.js';
import { fileAndSheet } from './refuse.js';
import type { SheetRow } from './sheet-row.js';
import type { TableProblem } from './table-problem.js';

/** Tables that are wanted whole have some hundred rows: one with more is another table, perhaps of millions. */
const MOST_ROWS = 20_000;

/** The one table that is wanted out of a file. */
export interface WantedSheet {
  rows: readonly SheetRow[];
  /** The refusal of the file for what is wrong in the table. */
  refusal(problems: readonly TableProblem[]): DataRefused;
}

/**
 * The rows of the one sheet of a small workbook that is asked for, or of a CSV file.
 * @throws DataRefused that names the sheets there are.
 */
export async function readWantedSheet(
  source: ImportSource,
  sheet: { called: string; pattern: RegExp },
  { onProgress }: ImportContext,
): Promise<WantedSheet> {
  const { name } = source;
  const seen = new Set<string>();
  const wanted = (tab: string) => {
    seen.add(tab);
    return sheet.pattern.test(tab.trim());
  };
  const rows: SheetRow[] = [];
  for await (const batch of readRows(source.path, { name, wanted, onProgress })) {
    rows.push(...batch);
    if (rows.length <= MOST_ROWS) continue;
    const reason = `has more than ${MOST_ROWS} rows, which no such table has`;
    throw refusalOf(name, [{ line: null, column: null, reason }]);
  }
  const [first] = rows;
  if (first) return { rows, refusal: (problems) => refusalOf(fileAndSheet(name, first.sheet), problems) };
  const sheets = [...seen].map((tab) => `"${tab}"`).join(', ');
  const reason = sheets === '' ? 'holds no row' : `has no sheet ${sheet.called} with rows, only ${sheets}`;
  throw refusalOf(name, [{ line: null, column: null, reason }]);
}

function refusalOf(file: string, problems: readonly TableProblem[]): DataRefused {
  return new DataRefused(problems.map(({ line, column, reason }) => ({ file, line, field: column, reason })));
}
