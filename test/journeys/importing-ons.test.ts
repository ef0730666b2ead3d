import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA_FOLDER } from '../../hub/open-database.js';
import { DataFolder } from '../../shared/files/data-folder.js';
import { readResidents } from '../../shared/place/residents.seed.js';
import { askAt, dataOf } from '../support/ask.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, startHubProcess } from '../support/hub-process.js';
import { runImportCommand } from '../support/import-command.js';
import { publishedLookup } from '../support/ons-lookup.js';
import { asCsv, type CrimeRow, crimeRows, publishedTableC2 } from '../support/table-c2.js';

// Every imported figure of this file is made up: those of the hub, changed by a factor.

const data = new DataFolder(DATA_FOLDER);
let database: TestDatabase;
let hub: HubProcess;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  hub = await startHubProcess('together', { DATABASE_URL: database.url });
  folder = await mkdtemp(join(tmpdir(), 'hub-ons-'));
});
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const answer = (query: string) => dataOf(askAt(hub.url, query));

const runImport = (...words: string[]) => runImportCommand(database.url, words);

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** Table C2 of the year ending June 2026, with twice the counts of the year before. */
function tableC2(change: (row: CrimeRow) => CrimeRow = (row) => row): string {
  const doubled = crimeRows(data, 'ons-recorded-crime-2025-06').map((row) =>
    change({ ...row, counts: row.counts.map((count) => (count === '' ? '' : String(2 * Number(count)))) }),
  );
  return asCsv(publishedTableC2(data, doubled, 'year ending June 2026'));
}

/** Mid-2025 estimates with a hundred residents more in every area than in the middle of 2024. */
function estimates(): string {
  const rows = [...readResidents(data)].map(([code, { count }]) => [code, '', count + 100]);
  return stringify([['Population estimates, Persons, mid-2025'], ['Code', 'Name', 'All ages'], ...rows]);
}

describe('mid-year estimates of 2025 (made up)', () => {
  const RUGBY =
    '{ localGovernmentArea(id: "rugby") { population populationYear } policeArea(id: "warwickshire") { population } }';

  it('leave everything as it is in a dry run', async () => {
    const { failed, output } = await runImport(
      'ons-populations',
      await fileOf('mye25.csv', estimates()),
      '--dry-run',
    );
    expect(failed, output).toBe(false);
    expect(output).toContain('318 areas, mid-2025.');
    expect((await answer(RUGBY)).localGovernmentArea).toEqual({ population: 122378, populationYear: 2024 });
  });

  it('change the residents of Rugby and of the police area, with the year, under a running hub', async () => {
    const before = await answer(RUGBY);
    const { failed, output } = await runImport(
      'ons-populations',
      join(folder, 'mye25.csv'),
      '--by',
      'an analyst',
    );
    expect(failed, output).toBe(false);
    expect(await answer(RUGBY)).toEqual({
      localGovernmentArea: { population: 122478, populationYear: 2025 },
      policeArea: { population: before.policeArea.population + 500 },
    });
  });

  it('are told to be known when imported again', async () => {
    const { output } = await runImport('ons-populations', join(folder, 'mye25.csv'));
    expect(output).toContain('mye25.csv was already imported');
  });

  it('lead back to the file', async () => {
    const { dataHealth } = await answer(
      '{ dataHealth { sources { what records document { title importedFile { name sha256 } } } } }',
    );
    expect(dataHealth.sources).toContainEqual({
      what: 'residents of areas',
      records: 318,
      document: {
        title: 'Mid-2025 population estimates of local authority areas',
        importedFile: {
          name: 'mye25.csv',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    });
  });
});

describe('Table C2 of the year ending June 2026 (made up)', () => {
  it('is refused where partnerships do not add up to their force, and nothing changes', async () => {
    const wrong = tableC2((row) =>
      row.code === 'E22000321' ? { ...row, counts: row.counts.with(2, '99') } : row,
    );
    const { failed, output } = await runImport('ons-table-c2', await fileOf('wrong.csv', wrong));
    expect(failed).toBe(true);
    expect(output).toMatch(
      /wrong\.csv:\d+ Violence against the person: is [\d,]+, but its 5 parts add up to [\d,]+/,
    );
    const { measurePeriods } = await answer('{ measurePeriods { to } }');
    expect(measurePeriods.map(({ to }: { to: string }) => to)).not.toContain('2026-06-30');
  });

  it('adds a period of all partnerships, which leads back to the file', async () => {
    const { failed, output } = await runImport('ons-table-c2', await fileOf('c2-made-up.csv', tableC2()));
    expect(failed, output).toBe(false);
    const { measurePeriods } = await answer(
      '{ measurePeriods { from to kind partnershipsHeld documents { title importedFile { name } } } }',
    );
    expect(measurePeriods).toContainEqual({
      from: '2025-07-01',
      to: '2026-06-30',
      kind: 'YEAR',
      partnershipsHeld: 314,
      documents: [
        {
          title: 'Police recorded crime by community safety partnership, year ending June 2026 (Table C2)',
          importedFile: { name: 'c2-made-up.csv' },
        },
      ],
    });
  });
});

describe('the two years of Rugby', () => {
  it('are compared, for they share no month, with the residents of mid-2025 below the rate', async () => {
    const { partnership } = await answer(`{ partnership(id: "rugby") {
      measures(measures: ["total-recorded-crime"]) {
        count period { to } sources { document { importedFile { name } } }
        rate { denominator denominatorYear sources { document { importedFile { name } } } }
        change { from to previousCount change percent difference } } } }`);
    expect(partnership.measures).toEqual([
      {
        count: 13446,
        period: { to: '2026-06-30' },
        sources: [{ document: { importedFile: { name: 'c2-made-up.csv' } } }],
        rate: {
          denominator: 122478,
          denominatorYear: 2025,
          sources: [{ document: { importedFile: { name: 'mye25.csv' } } }],
        },
        change: {
          from: '2024-07-01',
          to: '2025-06-30',
          previousCount: 6723,
          change: 6723,
          percent: 100,
          difference: 'HIGHER',
        },
      },
    ]);
  });
});

describe('a lookup of partnerships', () => {
  it('in which nothing changed leaves every partnership in its place', async () => {
    const same = stringify(publishedLookup(data, '25'));
    const { failed, output } = await runImport('ons-lookup', await fileOf('lookup-december-2025.csv', same));
    expect(failed, output).toBe(false);
    expect(output).toContain('314 partnerships, 332 pairs of partnership and area.');
    const { partnership } = await answer('{ partnership(id: "rugby") { name areas { id } } }');
    expect(partnership).toEqual({ name: 'Rugby', areas: [{ id: 'rugby' }] });
  });

  it('that ends a partnership without facts of papers leaves its figures aside, and says so', async () => {
    const ended = publishedLookup(data, '25').map((row) =>
      row[2] === 'E22000137' ? row.with(2, 'E22000138').with(3, 'Canterbury') : row,
    );
    const { failed, output } = await runImport(
      'ons-lookup',
      await fileOf('ends-ashford.csv', stringify(ended)),
    );
    expect(failed, output).toBe(false);
    const { partnership, dataHealth } = await answer(
      '{ partnership(id: "canterbury") { areas { id } } dataHealth { completeness { what held of } } }',
    );
    expect(partnership.areas).toEqual([{ id: 'ashford' }, { id: 'canterbury' }]);
    const [kept] = dataHealth.completeness.filter(({ what }: { what: string }) =>
      what.startsWith('rows of recorded crime'),
    );
    expect(kept.of - kept.held).toBeGreaterThan(0);
  });

  it('that ends a partnership of which facts are held is refused, and names them', async () => {
    const ended = publishedLookup(data, '25').map((row) =>
      row[2] === 'E22000321' ? row.with(2, 'E22000319').with(3, 'North Warwickshire') : row,
    );
    const { failed, output } = await runImport(
      'ons-lookup',
      await fileOf('ends-rugby.csv', stringify(ended)),
    );
    expect(failed).toBe(true);
    expect(output).toContain('no partnership has the slug rugby');
    expect((await answer('{ partnership(id: "rugby") { name } }')).partnership).toEqual({ name: 'Rugby' });
  });
});
