import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../shared/project-root.js';
import { askAt, dataOf } from '../support/ask.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { birminghamOf2026, openDataRows, openDataSheets } from '../support/home-office-file.js';
import { type HubProcess, startHubProcess } from '../support/hub-process.js';
import { type Cell, writeOds } from '../support/spreadsheets.js';

/** Published: 84,130 offences in all and 30,605 of violence. How they divide further is made up. */
const MANCHESTER = { violence_with_injury: 30_605, other_theft: 84_130 - 30_605 };
const FILE = 'prc-csp-mar2026-mar2026-tables-230726.ods';

let database: TestDatabase;
let hub: HubProcess;
let folder: string;
let file: string;

beforeAll(async () => {
  database = await createTestDatabase();
  hub = await startHubProcess('together', { DATABASE_URL: database.url });
  folder = await mkdtemp(join(tmpdir(), 'hub-importing-'));
  file = join(folder, FILE);
  await writeOds(file, openDataSheets(publishedRows()));
});
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

function* publishedRows(): Generator<Cell[]> {
  yield* openDataRows('2025/26', 'West Midlands', 'Birmingham', birminghamOf2026());
  yield* openDataRows('2025/26', 'Greater Manchester', 'Manchester', MANCHESTER);
  yield* openDataRows('2025/26', 'Greater Manchester', 'Salford Quays', { robbery: 8 });
}

interface Run {
  code: number;
  output: string;
  complaint: string;
}

/** Runs the command as a user does, while the hub runs. */
function runImport(...words: string[]): Promise<Run> {
  const settings = { cwd: projectRoot, env: { ...process.env, DATABASE_URL: database.url } };
  return new Promise((resolve) => {
    execFile(process.execPath, ['hub/run.js', 'hub/import', ...words], settings, (error, output, complaint) =>
      resolve({ code: Number(error?.code ?? 0), output, complaint }),
    );
  });
}

/** What the running hub knows of the year ending March 2026 in a partnership. */
async function yearOf(partnership: string) {
  const { partnership: found } = await dataOf(
    askAt(
      hub.url,
      `{ partnership(id: "${partnership}") { measures(measures: ["total-recorded-crime", "violence-against-the-person"], yearEnding: "2026-03-31") {
          count basis sources { document { id importedFile { name sha256 } } } } } }`,
    ),
  );
  return found.measures;
}

async function countsOf(partnership: string): Promise<(number | null)[]> {
  return (await yearOf(partnership)).map(({ count }: { count: number | null }) => count);
}

describe('the command', () => {
  it('names every kind with what it takes when it is given nothing', async () => {
    const { code, complaint } = await runImport();
    expect(code).toBe(1);
    for (const kind of ['home-office-csp', 'ons-table-c2', '360giving', 'partnership-folder'])
      expect(complaint).toMatch(new RegExp(`^  ${kind}\n      \\S`, 'm'));
  });

  it.each([
    ['a kind that there is not', ['police-uk', 'x.csv'], 'police-uk is no kind of import'],
    [
      'a file that is missing',
      ['home-office-csp', '/no/such.ods'],
      '/no/such.ods: there is no such file or folder',
    ],
    ['an option that there is not', ['list', '--force'], "Unknown option '--force'"],
    ['a folder where a file is wanted', ['ons-table-c2', 'docs'], 'docs: is a folder; give one file'],
    [
      'a name that a terminal would obey',
      ['list', '--by', 'Ann\u001b[2J'],
      'a name has no control characters',
    ],
    ['a name that is a text', ['list', '--by', 'n'.repeat(101)], 'a name has at most 100 characters'],
    ['an id that there is not', ['remove', 'home-office-csp-0'], 'home-office-csp-0: no import has this id'],
  ])('refuses %s in plain words', async (_what, words, reason) => {
    const { code, complaint } = await runImport(...words);
    expect(code).toBe(1);
    expect(complaint).toContain(reason);
    expect(complaint).not.toMatch(/^\s+at /m);
  });
});

describe('an address that never ends', () => {
  it('leaves nothing behind when it is interrupted', async () => {
    const endless = createServer((_, response) => response.write('a,b\n'));
    await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
    const bound = endless.address();
    const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/a.csv`;
    const temporary = await mkdtemp(join(folder, 'temporary-'));
    const started = spawn(process.execPath, ['hub/run.js', 'hub/import', '360giving', address], {
      cwd: projectRoot,
      env: { ...process.env, TMPDIR: temporary },
      stdio: 'ignore',
    });
    const ended = once(started, 'exit');
    const fetched = async () => (await readdir(temporary)).filter((name) => name.startsWith('hub-import-'));
    await expect.poll(fetched, { timeout: 30_000 }).toHaveLength(1);
    started.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(await fetched()).toEqual([]);
    endless.closeAllConnections();
    endless.close();
  });
});

describe('the open data of 2025/26', () => {
  it('are told and not written in a dry run', async () => {
    const { code, output, complaint } = await runImport('home-office-csp', file, '--dry-run');
    expect({ code, complaint }).toEqual({
      code: 0,
      complaint: [25, 50, 75, 100].map((step) => `${FILE}: ${step} % read\n`).join(''),
    });
    expect(output).toContain('Would import');
    expect(output).toMatch(/measures\.recorded_crime: 20 added, \d+ changed, 0 removed/);
    expect(output.trimEnd().endsWith('Nothing was written.')).toBe(true);
    expect((await runImport('list')).output).toBe('Nothing has been imported.\n');
    expect(await countsOf('manchester')).toEqual([null, null]);
  });

  it('are refused whole, with sheet, row and column, when one count is none', async () => {
    const wrong = join(folder, 'wrong.ods');
    const rows = [...publishedRows()];
    await writeOds(wrong, openDataSheets(rows.with(100, [...(rows[100] ?? [])].with(8, 'many'))));
    const { code, output, complaint } = await runImport('home-office-csp', wrong);
    expect(code).toBe(1);
    expect(output).toBe('');
    expect(complaint).toContain('The data was refused and nothing was changed:');
    expect(complaint).toContain('wrong.ods sheet 2025_26:102 Offence Count: "many" is not a whole number');
    expect(await countsOf('manchester')).toEqual([null, null]);
  });

  it('give a running hub the year of Manchester from four quarters, with the file that it comes from', async () => {
    const { code, output } = await runImport('home-office-csp', file, '--by', 'an analyst');
    expect(code, output).toBe(0);
    expect(output).toContain(
      'No partnership of Greater Manchester is called "Salford Quays": its 8 offences of April 2025 to March 2026 are counted at the force alone.',
    );
    const sha256 = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    const document = {
      id: `home-office-csp-${sha256.slice(0, 12)}`,
      importedFile: { name: FILE, sha256 },
    };
    const figures = await yearOf('manchester');
    expect(figures).toMatchObject([
      { count: 84_130, basis: 'DERIVED' },
      { count: 30_605, basis: 'DERIVED' },
    ]);
    expect(figures[0].sources).not.toEqual([]);
    for (const source of figures[0].sources) expect(source).toEqual({ document });
  });

  it('bring the quarters beside the years', async () => {
    const { measurePeriods } = await dataOf(
      askAt(hub.url, '{ measurePeriods { from to kind partnershipsHeld } }'),
    );
    expect(measurePeriods).toContainEqual({
      from: '2026-01-01',
      to: '2026-03-31',
      kind: 'QUARTER',
      partnershipsHeld: 2,
    });
  });

  it('agree with Table C2 on Birmingham: 135,120 in all, 54,628 of violence', async () => {
    expect(await countsOf('birmingham')).toEqual([135_120, 54_628]);
    const { dataHealth } = await dataOf(
      askAt(hub.url, '{ dataHealth { contradictions(partnership: "birmingham") { text } } }'),
    );
    expect(dataHealth.contradictions).toEqual([]);
  });

  it('are loaded once: a second time changes nothing, under whatever name', async () => {
    const copy = join(folder, 'copy.ods');
    await writeFile(copy, await readFile(file));
    const { code, output } = await runImport('home-office-csp', copy, '--by', 'another');
    expect(code).toBe(0);
    expect(output).toMatch(
      /^copy\.ods was already imported on \d{4}-\d\d-\d\d by an analyst, as home-office-csp-[0-9a-f]{12}; nothing changed\.\n$/,
    );
    expect((await runImport('list')).output.trimEnd().split('\n')).toHaveLength(1);
  });

  it('are taken back with all they led to', async () => {
    const [id = ''] = (await runImport('list')).output.split(' ');
    const tried = await runImport('remove', id, '--dry-run');
    expect(tried.output).toContain('Would remove');
    expect(await countsOf('manchester')).toEqual([84_130, 30_605]);
    const { code, output } = await runImport('remove', id);
    expect(code, output).toBe(0);
    expect(output).toMatch(/measures\.recorded_crime: 0 added, \d+ changed, 20 removed/);
    expect(await countsOf('manchester')).toEqual([null, null]);
    expect(await countsOf('birmingham')).toEqual([135_120, 54_628]);
    expect((await runImport('list')).output).toBe('Nothing has been imported.\n');
  });

  it('can be removed when they no longer fit, all that do not at once', async () => {
    const other = join(folder, 'other.ods');
    await writeOds(other, openDataSheets([...publishedRows()].slice(0, -1)));
    for (const path of [file, other]) expect((await runImport('home-office-csp', path)).code, path).toBe(0);
    const ids = (await runImport('list')).output.match(/^\S+/gm) ?? [];
    await withDatabase(
      "UPDATE hub.import_file SET content = content || 'no row' WHERE path LIKE '%crime.csv'",
    );
    expect((await runImport('remove', ids[0] ?? '')).complaint).toContain(
      `imports/${ids[1]}/recorded-crime.csv`,
    );
    const { code, output } = await runImport('remove', ...ids);
    expect(code).toBe(0);
    expect(output.match(/^Removed /gm)).toHaveLength(2);
    expect(await countsOf('manchester')).toEqual([null, null]);
  });
});

async function withDatabase(statement: string): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
