import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataFolder } from '../../../shared/files/data-folder.js';
import { describeProblem } from '../../../shared/files/file-problem.js';
import { readPlaces } from '../../../shared/place/place.seed.js';
import { projectRoot } from '../../../shared/project-root.js';
import { readSourceDocuments } from '../../../shared/provenance/source-document.seed.js';
import { readMeasures } from '../measure/measure.seed.js';
import type { CrimeRow } from './crime-row.js';
import { findForceDifferences } from './identity.rules.js';
import { readRecordedCrime } from './recorded-crime.seed.js';

const DATA = join(projectRoot, 'data');
const FILE = 'reference/recorded-crime.csv';
const [header = '', ...published] = readFileSync(join(DATA, FILE), 'utf8').trim().split('\n');

/** Reads the project's data with these lines in the place of the table's. */
function read(lines?: readonly string[]) {
  const overlay = new Map(lines ? [[FILE, [header, ...lines].join('\n')]] : []);
  const folder = new DataFolder(DATA, overlay);
  const places = readPlaces(folder);
  const { columns } = readMeasures(folder);
  const { rows } = readRecordedCrime(folder, {
    places,
    documents: readSourceDocuments(folder),
    measures: columns,
  });
  return { rows, places, problems: folder.problems.map((problem) => describeProblem(problem).trim()) };
}

function find(
  rows: readonly CrimeRow[],
  place: string,
  to: string,
  scope = 'partnership',
): CrimeRow['counts'] {
  return rows.find((row) => row.scope === scope && row.place === place && row.to === to)?.counts ?? {};
}

/** The published line of a place, with some cells exchanged. */
function lineOf(code: string, cells: Readonly<Record<string, string>>): string {
  const names = header.split(',');
  const line = published.find((text) => text.includes(`,partnership,${code},2024-07-01`)) ?? '';
  return line
    .split(',')
    .map((cell, index) => cells[names[index] ?? ''] ?? cell)
    .join(',');
}

describe('the table of recorded crime', () => {
  const { rows, places, problems } = read();

  it('holds 314 partnerships, 42 forces, their unassigned crimes and one airport for the year ending June 2025', () => {
    expect(problems).toEqual([]);
    const scopes = rows.filter((row) => row.to === '2025-06-30').map((row) => row.scope);
    const count = (scope: string) => scopes.filter((own) => own === scope).length;
    expect(['partnership', 'force', 'unassigned', 'airport'].map(count)).toEqual([314, 42, 42, 1]);
  });

  it.each([
    ['south-warwickshire', '2025-06-30', 'partnership', 'total-recorded-crime', 16_786],
    ['birmingham', '2026-03-31', 'partnership', 'violence-against-the-person', 54_628],
    ['birmingham', '2026-03-31', 'partnership', 'total-recorded-crime', 135_120],
    ['metropolitan-police', '2025-06-30', 'unassigned', 'total-recorded-crime', 38_004],
  ])('has %s, year ending %s, %s: %s %i', (place, to, scope, measure, count) => {
    expect(find(rows, place, to, scope)[measure]).toBe(count);
  });

  it('has no figure, and not zero, of what Surrey assigned to no partnership', () => {
    expect(find(rows, 'surrey', '2025-06-30', 'unassigned')['total-recorded-crime']).toBeNull();
  });

  it('adds partnerships, unassigned crimes and Manchester Airport up to all 46 force totals, measure by measure', () => {
    const partnerships = places.places.filter((place) => place.kind === 'partnership');
    for (const to of ['2025-06-30', '2026-03-31']) {
      const own = rows.filter((row) => row.to === to);
      expect(findForceDifferences(own, partnerships)).toEqual([]);
    }
  });
});

describe('a row that does not fit', () => {
  it('is refused with line and column where its parts do not add up to their parent', () => {
    const { rows, problems } = read([lineOf('E22000359', {}), lineOf('E22000321', { burglary: '999999' })]);
    expect(rows.map((row) => row.place)).toEqual(['south-warwickshire']);
    expect(problems).toEqual([
      expect.stringMatching(/^reference\/recorded-crime\.csv:3 theft: is \d+, and its parts add up to \d+$/),
      expect.stringMatching(
        /^reference\/recorded-crime\.csv:3 burglary: is 999999, and its parts add up to \d+$/,
      ),
    ]);
  });

  it.each([
    [
      'a code that no partnership has',
      { place_code: 'E22999999' },
      'place_code: no partnership has the code E22999999',
    ],
    [
      'a count that is no number',
      { robbery: '[x]' },
      'robbery: is not a whole number of at most nine digits',
    ],
    ['a document that is not held', { source: 'no-such' }, 'source: no document here has the id no-such'],
    [
      'half a year',
      { to: '2024-12-31' },
      'to: does not end a year, or a quarter of the calendar, that begins on `from`',
    ],
    [
      'a year that begins within a month',
      { from: '2024-07-02' },
      'to: does not end a year, or a quarter of the calendar, that begins on `from`',
    ],
    ['another scope', { scope: 'ward' }, 'scope: is not one of partnership, force, unassigned, airport'],
  ])('is refused for %s', (_, cells, problem) => {
    expect(read([lineOf('E22000359', cells)]).problems).toEqual([`${FILE}:2 ${problem}`]);
  });

  it('is refused as the second of one place and period', () => {
    const line = lineOf('E22000359', {});
    expect(read([line, line]).problems).toEqual([
      `${FILE}:3 source, scope, place_code, from, to: repeats line 2`,
    ]);
  });

  it('is not one with a count below zero: crimes are transferred and cancelled', () => {
    const cells = { burglary: '1086', burglary_residential: '1087', burglary_non_residential: '-1' };
    const other = { other_theft: '1482' };
    const { rows, problems } = read([lineOf('E22000359', { ...cells, ...other })]);
    expect(problems).toEqual([]);
    expect(rows[0]?.counts['non-residential-burglary']).toBe(-1);
  });
});
