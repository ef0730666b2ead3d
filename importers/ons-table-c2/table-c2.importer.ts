import { compareText } from '../../shared/collections.js';
import type { ImportContext, ImportedData, Importer, ImportSource } from '../importer.js';
import { findHeader, isHeader } from '../sheet/heading.rules.js';
import { readWantedSheet, type WantedSheet } from '../sheet/wanted-sheet.js';
import { knownPlaces } from './known-places.js';
import { MEASURE_COLUMNS } from './measure-columns.js';
import { notesOn } from './notes.rules.js';
import { readTable, TABLE_HEADINGS } from './read-table.rules.js';
import type { TableRow } from './table-row.rules.js';
import { type YearEnding, yearsEnding } from './year-ending.rules.js';

const SHEET = { called: 'Table C2', pattern: /^(table[\s_-]*)?c2$/i };

/** Counts of a year by partnership, out of the ONS's police force area data tables. */
export const onsTableC2: Importer = {
  kind: 'ons-table-c2',
  takes: 'Office for National Statistics, police force area data tables: Table C2 (.csv or .xlsx)',
  read: readTableC2,
};

async function readTableC2(source: ImportSource, context: ImportContext): Promise<ImportedData> {
  const sheet = await readWantedSheet(source, SHEET, context);
  const header = findHeader(sheet.rows, TABLE_HEADINGS);
  if (!isHeader(header)) throw sheet.refusal([{ ...header, column: null }]);
  const period = periodOf(header.titles, source.name, sheet);
  const known = knownPlaces(context.folder);
  const { rows, problems } = readTable(header, known);
  if (problems.length > 0) throw sheet.refusal(problems);
  if (!rows.some((row) => row.place.scope === 'partnership'))
    throw sheet.refusal([{ line: header.line, column: null, reason: 'no row below has a partnership code' }]);
  return {
    document: {
      title: `Police recorded crime by community safety partnership, year ending ${period.name} (Table C2)`,
      publisher: 'Office for National Statistics',
      publishedOn: null,
      knownAt: period.to,
    },
    files: new Map([
      [`imports/${context.importId}/recorded-crime.csv`, recordedCrimeCsv(rows, period, context.importId)],
    ]),
    notes: notesOn(rows, header, known),
  };
}

/** The title lines know best; a table cut out of its workbook may have only its file's name. */
function periodOf(titles: readonly string[], fileName: string, sheet: WantedSheet): YearEnding {
  const inTitles = yearsEnding(titles.join('\n'));
  const found = inTitles.length > 0 ? inTitles : yearsEnding(fileName);
  const [period, another] = found;
  if (period && !another) return period;
  const reason = period
    ? `names several years: ${found.map(({ name }) => name).join(', ')}`
    : 'neither the lines above the table nor the name of the file say which "year ending" it is';
  throw sheet.refusal([{ line: null, column: null, reason }]);
}

/** The hub's own table, in the order of its keys. All cells are codes, days and digits. */
function recordedCrimeCsv(rows: readonly TableRow[], { from, to }: YearEnding, importId: string): string {
  const lines = rows.map(({ place, counts }) => {
    const cells = MEASURE_COLUMNS.map((column) => counts.get(column) ?? '');
    return [importId, place.scope, place.code, from, to, ...cells].join(',');
  });
  const header = ['source', 'scope', 'place_code', 'from', 'to', ...MEASURE_COLUMNS].join(',');
  return `${[header, ...lines.sort(compareText)].join('\n')}\n`;
}
