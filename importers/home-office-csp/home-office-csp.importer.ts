import { DataRefused } from '../../shared/files/file-problem.js';
import type { ImportContext, ImportedData, ImportedDocument, Importer, ImportSource } from '../importer.js';
import { knownPlaces } from '../ons-table-c2/known-places.js';
import { MEASURE_COLUMNS } from '../ons-table-c2/measure-columns.js';
import type { KnownPlaces } from '../ons-table-c2/table-row.rules.js';
import { readSheets } from '../sheet/read-sheets.js';
import { refuseFile } from '../sheet/refuse.js';
import { type CountedQuarter, Counts } from './counts.js';
import { NameBook } from './names.rules.js';
import { notesOn } from './notes.rules.js';
import { financialYearOf, firstDay, lastDay, publicationDay, type Quarter, spanOf } from './quarter.rules.js';
import { Reading, YearSheet } from './year-sheet.js';

const NOTES_SHEET = 'Notes';

/** Offence counts of a quarter by partnership, out of the Home Office's open data tables. */
export const homeOfficeCsp: Importer = {
  kind: 'home-office-csp',
  takes:
    'Home Office, police recorded crime open data: Community Safety Partnership tables, one sheet a year (.ods or .xlsx)',
  read: readOpenData,
};

async function readOpenData(source: ImportSource, context: ImportContext): Promise<ImportedData> {
  const known = knownPlaces(context.folder);
  const reading = new Reading(fileName(source), new Counts(), new NameBook(known));
  const forceNotes = await readRows(source, context, reading);
  if (reading.problems.length > 0) throw new DataRefused(reading.problems);
  const quarters = reading.counts.quarters();
  const rows = reading.counts.rows();
  return {
    document: describe(source, quarters),
    files: new Map([
      [`imports/${context.importId}/recorded-crime.csv`, recordedCrimeCsv(rows, context.importId)],
    ]),
    notes: notesOn({
      ...reading,
      quarters,
      otherForces: [...reading.otherForces],
      offenceNotes: [...reading.offenceNotes],
      unmatched: reading.counts.unmatched(),
      without: partnershipsWithout(known, rows),
      partnerships: known.partnerships.size,
      forceNotes,
    }),
  };
}

/** Adds up every year's sheet; gives the lines of the notes that tell where offences went to no partnership. */
async function readRows(source: ImportSource, context: ImportContext, reading: Reading): Promise<string[]> {
  const seen: string[] = [];
  const wanted = (sheet: string) => {
    seen.push(sheet);
    return sheet === NOTES_SHEET || financialYearOf(sheet) !== undefined;
  };
  const forceNotes: string[] = [];
  let sheet: YearSheet | undefined;
  for await (const batch of readSheets(source.path, {
    name: reading.file,
    wanted,
    onProgress: context.onProgress,
  }))
    for (const row of batch) {
      if (row.sheet === NOTES_SHEET) forceNotes.push(...row.cells.filter((cell) => /unassigned/i.test(cell)));
      else {
        if (sheet?.sheet !== row.sheet) sheet = new YearSheet(row.sheet, reading);
        sheet.add(row);
      }
      if (reading.isHopeless) return forceNotes;
    }
  refuseWithoutYears(reading, seen);
  return forceNotes;
}

function refuseWithoutYears(reading: Reading, sheets: readonly string[]): void {
  const years = sheets.map(financialYearOf).filter((year) => year !== undefined);
  if (years.length === 0)
    refuseFile(
      reading.file,
      `has no sheet of a financial year, as 2025_26; its sheets are: ${sheets.join(', ')}`,
    );
  if (new Set(years).size < years.length) refuseFile(reading.file, 'has two sheets of one financial year');
  if (reading.rows === 0 && reading.problems.length === 0)
    refuseFile(reading.file, 'has no row below its headings');
}

function describe(source: ImportSource, quarters: readonly Quarter[]): ImportedDocument {
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (!first || !last) refuseFile(fileName(source), 'counts no offence of a police area');
  const publishedOn = publicationDay(fileName(source), lastDay(last));
  return {
    title: `Police recorded crime by community safety partnership, open data, ${spanOf(first, last)}`,
    publisher: 'Home Office',
    publishedOn,
    knownAt: publishedOn ?? lastDay(last),
  };
}

/** All cells are codes, days and digits. */
function recordedCrimeCsv(rows: readonly CountedQuarter[], importId: string): string {
  const lines = rows.map(({ scope, code, quarter, values }) =>
    [importId, scope, code, firstDay(quarter), lastDay(quarter), ...values.map((value) => value ?? '')].join(
      ',',
    ),
  );
  return `${[['source', 'scope', 'place_code', 'from', 'to', ...MEASURE_COLUMNS].join(','), ...lines].join('\n')}\n`;
}

function partnershipsWithout(known: KnownPlaces, rows: readonly CountedQuarter[]): string[] {
  const having = new Set(rows.filter((row) => row.scope === 'partnership').map((row) => row.code));
  return [...known.partnerships.values()].filter(({ code }) => !having.has(code)).map(({ name }) => name);
}

/** The last step of a path or an address. */
function fileName(source: ImportSource): string {
  return source.name.split(/[?#]/)[0]?.split('/').at(-1) || source.name;
}
