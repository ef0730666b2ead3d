import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { DataRefused } from '../../shared/files/file-problem.js';
import { readResidents } from '../../shared/place/residents.seed.js';
import { projectRoot } from '../../shared/project-root.js';
import { writeXlsx } from '../../test/support/spreadsheets.js';
import type { ImportedData } from '../importer.js';
import { onsPopulations } from './populations.importer.js';

type Row = (string | number)[];

const folder = new DataFolder(join(projectRoot, 'data'));
const RESIDENTS = [...readResidents(folder)].map(([code, { count }]): [string, number] => [code, count]);
const TITLES: Row[] = [
  ['MYE2: Population estimates: Persons by single year of age and sex for local authorities, mid-2025'],
  ['This worksheet contains one table.'],
];
const HEADINGS: Row = ['Code', 'Name', 'Geography', 'All ages', '0', '90+'];
const TABLE: Row[] = [
  ['K04000001', 'ENGLAND AND WALES', 'Country', 61_806_682, 601_329, 563_609],
  ['E12000001', 'NORTH EAST', 'Region', 2_760_678, 25_050, 26_000],
  ...RESIDENTS.map(([code, count]): Row => [code, 'a name', 'an area', count, 1, 1]),
  ['S12000033', 'Aberdeen City', 'Council Area', 227_750, 1, 1],
];

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'populations-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function imported(rows: Row[], name = 'estimates.csv'): Promise<ImportedData> {
  const path = join(directory, name);
  if (name.endsWith('.csv')) await writeFile(path, stringify(rows, { bom: true }));
  else
    await writeXlsx(path, [
      { name: 'MYE1', rows: [['UK']] },
      { name: 'MYE2 - Persons', rows },
    ]);
  const source = { path, name, sha256: '', bytes: 0 };
  return onsPopulations.read(source, { folder, importId: 'people', onProgress() {} });
}

function residentsOf(data: ImportedData): string[] {
  return (data.files.get('imports/people/residents.csv') ?? '').trimEnd().split('\n');
}

function expected(year: number): string[] {
  return ['area_code,year,residents', ...RESIDENTS.map(([code, count]) => `${code},${year},${count}`).sort()];
}

async function refusalOf(rows: Row[], name?: string): Promise<string> {
  const error = await imported(rows, name).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DataRefused)) throw error ?? new Error('was not refused');
  return error.message;
}

describe('the residents of 318 areas are read from', () => {
  it.each<[string, Row[], string]>([
    ['the sheet MYE2 - Persons of a workbook', [...TITLES, HEADINGS, ...TABLE], 'mye.xlsx'],
    ['a sheet saved as a CSV file', [...TITLES, HEADINGS, ...TABLE], 'mye2.csv'],
    ['a table without titles whose file names the edition', [HEADINGS, ...TABLE], 'mye25tablesew.csv'],
    [
      'a table by code and year',
      [['ladcode23', 'laname', '2024', '2025'], ...RESIDENTS.map(([code, count]) => [code, '', 1, count])],
      'x.csv',
    ],
    [
      'a table with a year in each row',
      [
        ['LAD24CD', 'year', 'population'],
        ...RESIDENTS.flatMap(([code, count]) => [
          [code, 2024, 1],
          [code, 2025, count],
        ]),
      ],
      'x.csv',
    ],
    [
      'numbers as text with commas',
      [...TITLES, HEADINGS, ...TABLE.map((row) => row.with(3, `${Number(row[3]).toLocaleString('en-GB')} `))],
      'x.csv',
    ],
  ])('%s', async (_, rows, name) => {
    const data = await imported(rows, name);
    expect(residentsOf(data)).toEqual(expected(2025));
    expect(data.document).toMatchObject({
      title: 'Mid-2025 population estimates of local authority areas',
      knownAt: '2025-06-30',
    });
  });

  it('codes that the ONS gave to Barnsley and Sheffield in April 2025, kept under those of the other tables', async () => {
    const recoded = TABLE.map((row) =>
      row.with(0, String(row[0]).replace('E08000016', 'E08000038').replace('E08000019', 'E08000039')),
    );
    expect(residentsOf(await imported([...TITLES, HEADINGS, ...recoded]))).toEqual(expected(2025));
  });
});

it('notes what was left out, and areas whose number is far from the one held', async () => {
  const rows = TABLE.map((row) => (row[0] === 'E07000220' ? row.with(3, 200_000) : row));
  const { notes } = await imported([...TITLES, HEADINGS, ...rows]);
  expect(notes).toEqual([
    '318 areas, mid-2025.',
    '3 rows of countries, regions, counties and other places were left out.',
    'More than a tenth away from the estimate held: Rugby.',
  ]);
});

it('says that an older edition will not be shown', async () => {
  const { notes } = await imported([['mid-2023'], HEADINGS, ...TABLE]);
  expect(notes).toContain('The hub holds later estimates for 318 of the areas and goes on showing those.');
});

describe('a wrong file is refused', () => {
  const without = TABLE.filter(([code]) => code !== 'E07000220');
  it.each<[string, Row[], RegExp]>([
    [
      'an area without a row',
      [...TITLES, HEADINGS, ...without],
      /estimates\.csv: has no residents for 1 of the 318 areas: Rugby \(E07000220\)$/,
    ],
    [
      'an area under a code that the hub does not know',
      [...TITLES, HEADINGS, ...without, ['E06000099', 'Rugby', '', 1]],
      /Rugby \(E07000220\); codes the hub does not know: E06000099$/,
    ],
    [
      'an area without a number',
      [...TITLES, HEADINGS, ...without, ['E07000220', 'Rugby', '', '[x]']],
      /estimates\.csv:324 All ages: "\[x\]" is no number of residents/,
    ],
    [
      'an area twice',
      [...TITLES, HEADINGS, ...TABLE, ['E07000220', 'Rugby', '', 1]],
      /:325: repeats row \d+: Rugby \(E07000220\)$/,
    ],
    [
      'no year',
      [HEADINGS, ...TABLE],
      /neither the headings, the lines above the table nor the name of the file say which year's middle it is$/,
    ],
    ['two years', [['mid-2024 and mid-2025'], HEADINGS, ...TABLE], /names several years: 2024, 2025$/],
    [
      'one sex',
      [['MYE2: Population estimates: Females by single year of age and sex, mid-2025'], HEADINGS, ...TABLE],
      /counts one sex only/,
    ],
    [
      'no column for all ages',
      [...TITLES, ['Code', 'Name'], ['E07000220', 'Rugby']],
      /:3: has no column "All ages" and none for a year$/,
    ],
    ['a table of far more rows', Array.from({ length: 20_001 }, (_, at) => [at]), /has more than 20000 rows/],
    [
      'no codes',
      [
        ['Name', 'All ages'],
        ['Rugby', 1],
      ],
      /no row has the headings code$/,
    ],
  ])('for %s', async (_, rows, reason) => {
    expect(await refusalOf(rows)).toMatch(reason);
  });

  it('for a workbook of another kind, with the sheets it has', async () => {
    const path = join(directory, 'other.xlsx');
    await writeXlsx(path, [{ name: 'MYE2 - Females', rows: [['mid-2025'], HEADINGS, ...TABLE] }]);
    const source = { path, name: 'other.xlsx', sha256: '', bytes: 0 };
    await expect(
      onsPopulations.read(source, { folder, importId: 'people', onProgress() {} }),
    ).rejects.toThrow('other.xlsx: has no sheet MYE2 - Persons with rows, only "MYE2 - Females"');
  });
});
