import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { DataRefused } from '../../shared/files/file-problem.js';
import { projectRoot } from '../../shared/project-root.js';
import { publishedLookup } from '../../test/support/ons-lookup.js';
import type { ImportedData } from '../importer.js';
import { onsLookup } from './lookup.importer.js';

const folder = new DataFolder(join(projectRoot, 'data'));
const held = (file: string) => folder.text(`reference/${file}.csv`);
const DECEMBER_2025 = publishedLookup(folder, '25');

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lookup-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function imported(rows: string[][], name = 'Lookup_(December_2025).csv'): Promise<ImportedData> {
  const path = join(directory, name);
  await writeFile(path, stringify(rows, { bom: true }));
  const source = { path, name, sha256: '', bytes: 0 };
  return onsLookup.read(source, { folder, importId: 'lookup-test', onProgress() {} });
}

function tableOf(data: ImportedData, file: string): string {
  return data.files.get(`reference/${file}.csv`) ?? '';
}

/** Another text in a column of the rows that hold a text. */
function change(named: string, column: number, text: string): string[][] {
  return DECEMBER_2025.map((row) => (row.includes(named) ? row.with(column, text) : row));
}

async function refusalOf(rows: string[][]): Promise<string> {
  const error = await imported(rows).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DataRefused)) throw error ?? new Error('was not refused');
  return error.message;
}

describe('a lookup in which nothing changed', () => {
  it('leads to the very tables that the hub holds, whole and part, single and combined', async () => {
    const data = await imported(DECEMBER_2025);
    expect(tableOf(data, 'partnerships')).toBe(held('partnerships'));
    expect(tableOf(data, 'partnership-areas')).toBe(held('partnership-areas'));
    expect(data.notes).toEqual(['314 partnerships, 332 pairs of partnership and area.']);
    expect(data.document).toMatchObject({ knownAt: '2025-12-31' });
  });

  it('with the codes that Barnsley and Sheffield got in April 2025 leads to the same tables, and says so', async () => {
    const recoded = DECEMBER_2025.map((row) =>
      row.map((cell) => cell.replace('E08000016', 'E08000038').replace('E08000019', 'E08000039')),
    );
    const data = await imported(recoded);
    expect(tableOf(data, 'partnership-areas')).toBe(held('partnership-areas'));
    expect(data.notes.slice(1)).toEqual([
      "Barnsley has the code E08000038 here. The hub's tables keep E08000016; both codes are understood.",
      "Sheffield has the code E08000039 here. The hub's tables keep E08000019; both codes are understood.",
    ]);
  });
});

describe('a lookup that differs (made up)', () => {
  it('combines Rugby with North Warwickshire under a new code, with a slug of its own', async () => {
    const combined = DECEMBER_2025.map((row) =>
      ['E22000319', 'E22000321'].includes(row[2] ?? '')
        ? row.with(2, 'E22000999').with(3, 'Northern & Eastern Warwickshire')
        : row,
    );
    const data = await imported(combined);
    const rows = tableOf(data, 'partnerships').split('\n');
    expect(rows).toContain(
      'E22000999,Northern & Eastern Warwickshire,northern-and-eastern-warwickshire,,combined,E23000017',
    );
    expect(rows).toHaveLength((held('partnerships') ?? '').split('\n').length - 1);
    expect(data.notes).toContain(
      'Partnerships that end (2): North Warwickshire (E22000319, "north-warwickshire"), Rugby (E22000321, "rugby").',
    );
    expect(data.notes).toContain(
      'Pairs that are new or have another extent (2): E22000999 E07000218 whole, E22000999 E07000220 whole.',
    );
  });

  it('keeps slug and other spellings of a partnership whose name changes', async () => {
    const data = await imported(change('E22000321', 3, 'Rugby and District'));
    expect(tableOf(data, 'partnerships')).toContain(
      '\nE22000321,Rugby and District,rugby,Rugby,single,E23000017\n',
    );
    expect(data.notes).toContain(
      'Renamed, with the same slug (1): Rugby is now Rugby and District (E22000321).',
    );
  });

  it('keeps the slug where a partnership of the same name gets another code', async () => {
    const data = await imported(change('E22000321', 2, 'E22000998'));
    expect(tableOf(data, 'partnerships')).toContain('\nE22000998,Rugby,rugby,,single,E23000017\n');
  });

  it('gives a new namesake of a partnership that goes on a slug that tells them apart', async () => {
    const rows = [
      ...DECEMBER_2025,
      ['E07000220', 'Rugby', 'E22000997', 'South Warwickshire', 'E23000017', ''],
    ];
    const data = await imported(rows);
    expect(tableOf(data, 'partnerships')).toContain(
      '\nE22000997,South Warwickshire,south-warwickshire-e22000997,,part,E23000017\n',
    );
    expect(tableOf(data, 'partnership-areas')).toContain('\nE22000321,E07000220,part\n');
  });
});

describe('a wrong lookup is refused', () => {
  it.each([
    [
      'an area that the hub does not know',
      change('E07000220', 0, 'E06000099'),
      /:\d+ LAD25CD: no area has the code E06000099 \(Rugby\), and a lookup does not say its region, county and residents: add it to/,
    ],
    [
      'a police area that the hub does not know',
      change('E22000321', 4, 'E23000099'),
      /:\d+ PFA25CD: no police area has the code E23000099: add it to/,
    ],
    [
      'an area in another police area',
      change('E22000321', 4, 'E23000016'),
      /PFA25CD: is E23000016 \(West Mercia\), but Rugby lies in E23000017 \(Warwickshire\)/,
    ],
    [
      'a code of something else',
      change('E22000321', 2, 'E07000220'),
      /CSP25CD: "E07000220" is no code of a partnership/,
    ],
    [
      'a pair twice',
      [...DECEMBER_2025, DECEMBER_2025[1] ?? []],
      /repeats row 2: E22000027 and Hartlepool \(E06000001\)/,
    ],
    [
      'a partnership with two names',
      change('E07000221', 3, 'South'),
      /E22000359 is South Warwickshire here and South in row \d+/,
    ],
    ['areas without a partnership', DECEMBER_2025.slice(0, 300), /has no row for \d+ of the 318 areas: /],
    [
      'no police areas',
      DECEMBER_2025.map((row) => row.slice(0, 4)),
      /:1: the row of headings has none for police area code/,
    ],
  ])('for %s', async (_, rows, reason) => {
    expect(await refusalOf(rows)).toMatch(reason);
  });
});
