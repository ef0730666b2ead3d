import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { DataRefused } from '../../shared/files/file-problem.js';
import { projectRoot } from '../../shared/project-root.js';
import { writeXlsx } from '../../test/support/spreadsheets.js';
import { asCsv, crimeRows, publishedTableC2 } from '../../test/support/table-c2.js';
import type { ImportedData } from '../importer.js';
import { onsTableC2 } from './table-c2.importer.js';

const folder = new DataFolder(join(projectRoot, 'data'));
const JUNE = 'ons-recorded-crime-2025-06';
const TITLE = 'year ending June 2025';
const WARWICKSHIRE = ['E22000319', 'E22000320', 'E22000321', 'E22000359', 'E23000017'];

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'table-c2-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function imported(
  write: (path: string) => Promise<unknown>,
  name = 'Table_C2.csv',
): Promise<ImportedData> {
  const path = join(directory, name);
  await write(path);
  const source = { path, name, sha256: '', bytes: 0 };
  return onsTableC2.read(source, { folder, importId: 'c2-test', onProgress() {} });
}

function fromCsv(rows: string[][], name?: string): Promise<ImportedData> {
  return imported((path) => writeFile(path, asCsv(rows)), name);
}

/** Lines of the table without the document that they cite. */
function figuresOf(data: ImportedData): string[] {
  const [, ...lines] = (data.files.get('imports/c2-test/recorded-crime.csv') ?? '').trimEnd().split('\n');
  return lines.map((line) => line.slice(line.indexOf(',') + 1)).sort();
}

function heldFigures(codes?: readonly string[]): string[] {
  const lines = (folder.text('reference/recorded-crime.csv') ?? '').split('\n');
  return lines
    .filter((line) => line.startsWith(JUNE) && (!codes || codes.includes(line.split(',')[2] ?? '')))
    .map((line) => line.slice(JUNE.length + 1))
    .sort();
}

/** The rows of Warwickshire, as published. */
function warwickshire(title = TITLE): string[][] {
  return publishedTableC2(
    folder,
    crimeRows(folder, JUNE).filter(({ code }) => WARWICKSHIRE.includes(code)),
    title,
  );
}

/** Puts another text into the cells of the row that has a name or code. */
function change(rows: string[][], named: string, column: number, text: string): string[][] {
  return rows.map((row) => (row.includes(named) ? row.with(column, text) : row));
}

async function refusalOf(reading: Promise<unknown>): Promise<string[]> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DataRefused)) throw error ?? new Error('was not refused');
  return error.problems.map(({ file, line, field, reason }) => `${file}:${line} ${field}: ${reason}`);
}

describe('the whole edition of June 2025', () => {
  /** With what was odd in the file as it was published. */
  function withQuirks(rows: string[][]): string[][] {
    const rowOf = (name: string, column: number, text: string) => (table: string[][]) =>
      table.map((row) => (row[3] === name ? row.with(column, text) : row));
    return [
      rowOf('Unassigned Gwent', 0, 'W15000003'),
      rowOf('Unassigned Surrey', 0, 'E23000032'),
      rowOf('Unassigned Surrey', 3, 'unassigned Surrey'),
      rowOf('Bristol', 3, 'Bristol, City of '),
      rowOf('Allerdale', 4, 'E07000026'),
      rowOf('Barrow-in-Furness', 3, 'Barrow-In-Furness'),
      rowOf('City of London', 1, 'City of London[note 8]'),
      rowOf('Unassigned Suffolk', 5, 'Unassigned Suffolk'),
      (table: string[][]) =>
        table.map((row) =>
          row[1] === 'Humberside' && row[3] === '' ? row.with(1, 'Humberside [note 4]') : row,
        ),
      (table: string[][]) => table.map((row) => (row[1] === 'Wiltshire' ? row.with(1, 'Wiltshire ') : row)),
    ].reduce((table, quirk) => quirk(table), rows);
  }
  const published = withQuirks(publishedTableC2(folder, crimeRows(folder, JUNE), TITLE));

  it('as a CSV file leads to the 399 rows that the hub holds', async () => {
    const data = await fromCsv(published);
    expect(figuresOf(data)).toEqual(heldFigures());
    expect(figuresOf(data)).toHaveLength(399);
    expect(data.document).toEqual({
      title: 'Police recorded crime by community safety partnership, year ending June 2025 (Table C2)',
      publisher: 'Office for National Statistics',
      publishedOn: null,
      knownAt: '2025-06-30',
    });
  });

  it('as the second sheet of a workbook leads to the same rows', async () => {
    const sheets = [
      { name: 'Table C1', rows: [['Table C1: year ending June 2025'], ['Area code', 'Area name']] },
      { name: 'Table C2', rows: published.map((row) => row.map((cell) => (cell === '' ? null : cell))) },
    ];
    expect(figuresOf(await imported((path) => writeXlsx(path, sheets), 'pfa.xlsx'))).toEqual(heldFigures());
  });

  it('notes the two unassigned rows that carry the code of another force, and rows without figures', async () => {
    const { notes } = await fromCsv(published);
    const remarks = notes.map((note) => note.replace(/^Row \d+/, 'Row'));
    expect(remarks).toEqual([
      'Row: "unassigned Surrey" carries the code of Kent (E23000032) and was counted in Surrey (E23000031), by its name.',
      'Row: "Unassigned Gwent" carries the code of South Wales (W15000003) and was counted in Gwent (W15000002), by its name.',
      'Rows without any figure, kept as not available (1): Surrey (unassigned).',
      'The table has footnotes, which are not imported, on (2): Humberside [note 4], City of London [note 8].',
    ]);
  });
});

describe('the rows of Warwickshire', () => {
  it('are read by their headings when columns change places, and numbers are cells of a workbook', async () => {
    const backwards = warwickshire().map((row) => (row.length > 1 ? [...row].reverse() : row));
    const cells = backwards.map((row) =>
      row.map((cell) => (/^\d[\d,]* $/.test(cell) ? Number(cell.replace(',', '')) : cell)),
    );
    const data = await imported((path) => writeXlsx(path, [{ name: 'Table_C2', rows: cells }]), 'c2.xlsx');
    expect(figuresOf(data)).toEqual(heldFigures(WARWICKSHIRE));
  });

  it('keep negative counts, and what is not available stays blank', async () => {
    const rows = [...warwickshire().slice(0, 8), rugby({ homicide: '-1 ', total: '[x]', bicycles: '' })];
    const [rugbyRow] = figuresOf(await fromCsv(rows));
    expect(rugbyRow?.split(',').slice(0, 8)).toEqual([
      'partnership',
      'E22000321',
      '2024-07-01',
      '2025-06-30',
      '',
      '',
      '-1',
      '0',
    ]);
  });

  it('take the year from the name of the file when the title lines are cut off', async () => {
    const rows = warwickshire().slice(7);
    const data = await fromCsv(rows, 'policeforceareatablesyejune25final.csv');
    expect(figuresOf(data)).toEqual(heldFigures(WARWICKSHIRE));
  });

  it('end with lines of text that are no figures', async () => {
    const data = await fromCsv([...warwickshire(), ['Source: Home Office'], ['', '', '', '', '', '']]);
    expect(figuresOf(data)).toEqual(heldFigures(WARWICKSHIRE));
    expect(data.notes.join()).toContain(
      'Partnerships without a row (310): Bath and North East Somerset (E22000001),',
    );
  });

  /** Rugby's row without most of its figures. */
  function rugby({
    homicide,
    total,
    bicycles,
  }: {
    homicide: string;
    total: string;
    bicycles: string;
  }): string[] {
    const [row = []] = warwickshire().filter((cells) => cells[3] === 'Rugby');
    return row
      .with(6, total)
      .with(7, '[x]')
      .with(8, homicide)
      .with(9, '0 ')
      .with(21, bicycles)
      .with(15, '[x]');
  }
});

describe('a wrong file is refused', () => {
  it('for a total that its parts do not add up to, with row, column and both numbers', async () => {
    const rows = change(warwickshire(), 'South Warwickshire', 6, '13,000 ');
    const problems = await refusalOf(fromCsv(rows));
    expect(problems).toContainEqual(
      expect.stringMatching(
        /^Table_C2\.csv:\d+ Total recorded crime \(excluding fraud\): is 13,000, but its 9 parts add up to [\d,]+$/,
      ),
    );
  });

  it('for partnerships and unassigned that do not add up to the force', async () => {
    const rows = warwickshire().filter((row) => row[3] !== 'Unassigned Warwickshire');
    const problems = await refusalOf(fromCsv(rows));
    expect(problems[0]).toMatch(
      /Total recorded crime \(excluding fraud\): is [\d,]+ for the force, but its partnerships and the rest add up to [\d,]+ \(4 rows\)$/,
    );
  });

  it.each([
    [
      'a partnership that the hub does not know',
      change(warwickshire(), 'Rugby', 2, 'E22000999'),
      /Community Safety Partnership code: no partnership has the code E22000999 \(Rugby\)/,
    ],
    ['a row twice', [...warwickshire(), ...warwickshire().slice(-1)], /repeats row \d+ \(/],
    [
      'a cell that is no count',
      change(warwickshire(), 'Rugby', 20, 'n/a'),
      /Theft from the person: "n\/a" is no count$/,
    ],
    [
      'a heading that is missing',
      warwickshire().map((row) => row.filter((_, at) => at !== 21)),
      /^Table_C2\.csv:\d+ null: the row of headings has none for bicycle theft$/,
    ],
    [
      'no year',
      warwickshire('June'),
      /^Table_C2\.csv:null null: neither the lines above the table nor the name of the file say which "year ending" it is$/,
    ],
    [
      'two years',
      warwickshire('year ending June 2025 and year ending June 2024'),
      /names several years: June 2025, June 2024$/,
    ],
    ['no partnership', warwickshire().slice(0, 8), /no row below has a partnership code$/],
    [
      'another table',
      [
        ['Local authority', 'Rate'],
        ['Rugby', '12'],
      ],
      /no row has the headings police area code, police area name, partnership code/,
    ],
  ])('for %s', async (_, rows, reason) => {
    expect((await refusalOf(fromCsv(rows))).join('\n')).toMatch(reason);
  });

  it('for a workbook without the sheet, and says which sheets it has', async () => {
    const sheets = [{ name: 'Table C1', rows: [['Area']] }];
    expect(await refusalOf(imported((path) => writeXlsx(path, sheets), 'pfa.xlsx'))).toEqual([
      'pfa.xlsx:null null: has no sheet Table C2 with rows, only "Table C1"',
    ]);
  });
});
