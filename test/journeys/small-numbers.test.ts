import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { roleAccess, rolePasswords } from '../../hub/database.js';
import { DATA_FOLDER } from '../../hub/open-database.js';
import { projectRoot } from '../../shared/project-root.js';
import { ask, askAt, dataOf } from '../support/ask.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, MODES, startHubProcess } from '../support/hub-process.js';
import { makeKey, type OidcServer, startOidcServer } from '../support/oidc-server.js';
import { workedQuery } from '../support/queries.js';
import { rankOf } from '../support/rank.js';
import { postAt } from '../support/request.js';
import { countStatements } from '../support/statements.js';

const COUNTS = 'peopleCounts { status count byArea { area { id } status count source { quote } } }';
const OPTIONS = `{ policeArea(id: "warwickshire") { peopleCounts { status count }
  mergerOptions(constraints: { contiguous: false }, first: 60) { nodes { combinedAreas { areas { id } peopleCounts { status count } } } } } }`;
const SOUTH = `{ partnership(id: "south-warwickshire") { ${COUNTS} } warwick: localGovernmentArea(id: "warwick") { ${COUNTS} }
  county(id: "warwickshire") { peopleCounts { status count } } }`;
const AREAS = ['north-warwickshire', 'nuneaton-and-bedworth', 'rugby', 'stratford-on-avon', 'warwick'];

/** Reviews made up for this test, in the papers of the other three partnerships of Warwickshire. */
const OTHERS: Record<string, number> = { 'north-warwickshire': 12, 'nuneaton-and-bedworth': 4, rugby: 7 };

interface Told {
  areas: string[];
  status: string;
  count: number | null;
}

interface Combined {
  areas: { id: string }[];
  peopleCounts: { status: string; count: number | null }[];
}

/** What the 52 merger options of Warwickshire tell of their combined areas, each combined area once. */
function toldByOptions(policeArea: { mergerOptions: { nodes: { combinedAreas: Combined[] }[] } }): Told[] {
  const { nodes } = policeArea.mergerOptions;
  expect(nodes).toHaveLength(52);
  const told = new Map<string, Told>();
  for (const { areas, peopleCounts } of nodes.flatMap(({ combinedAreas }) => combinedAreas)) {
    const ids = areas.map(({ id }) => id).sort();
    const { status, count } = peopleCounts[0] ?? { status: 'NONE', count: null };
    told.set(ids.join(), { areas: ids, status, count });
  }
  return [...told.values()];
}

/** Does the count of an area follow from the counts that are told, by adding and subtracting? */
function followsFrom(area: string, told: readonly Told[]): boolean {
  const shown = told.filter(({ count }) => count !== null).map(({ areas }) => areas);
  return rankOf([...shown, [area]], AREAS) === rankOf(shown, AREAS);
}

describe.each(MODES)('reviews of deaths in South Warwickshire, for everybody (%s)', (mode) => {
  it('are nine together, and of neither district alone', async () => {
    const { partnership, warwick, county } = await dataOf(ask(mode, SOUTH));
    const byArea = ['stratford-on-avon', 'warwick'].map((id) => ({
      area: { id },
      status: 'SUPPRESSED',
      count: null,
      source: { quote: null },
    }));
    expect(partnership.peopleCounts).toEqual([{ status: 'SHOWN', count: 9, byArea }]);
    expect(warwick.peopleCounts).toEqual([{ status: 'SUPPRESSED', count: null, byArea: byArea.slice(1) }]);
    expect(county.peopleCounts).toEqual([{ status: 'NOT_STATED', count: null }]);
  });

  it('are told by no merger option but as nine, and with Rugby, of which no paper tells, not at all', async () => {
    const { policeArea } = await dataOf(ask(mode, OPTIONS));
    expect(policeArea.peopleCounts).toEqual([{ status: 'NOT_STATED', count: null }]);
    const told = toldByOptions(policeArea);
    const statusOf = (...areas: string[]) => told.find((one) => one.areas.join() === areas.join())?.status;
    expect(told.filter(({ count }) => count !== null)).toEqual([
      { areas: ['stratford-on-avon', 'warwick'], status: 'SHOWN', count: 9 },
    ]);
    expect(statusOf('warwick')).toBe('SUPPRESSED');
    expect(statusOf('rugby', 'warwick')).toBe('NOT_STATED');
    expect(statusOf('rugby', 'stratford-on-avon', 'warwick')).toBe('NOT_STATED');
    expect(statusOf('rugby')).toBe('NONE');
  });

  it('stand in no fact, and in no table that is downloaded', async () => {
    const facts = '{ paper(id: "swcsp-2024") { facts { text source { quote } } } }';
    expect(JSON.stringify(await dataOf(ask(mode, facts)))).not.toMatch(/[36] domestic|under way in/);
    const found = await fetch(`${inject(mode)}/export/reviews-of-deaths.csv?table=byArea`);
    const [head = [], ...rows] = parse(await found.text(), { bom: true }) as string[][];
    const column = (name: string) => head.findIndex((cell) => cell.endsWith(name));
    const cells = rows.map((row) =>
      ['area.id', 'byArea.status', 'byArea.count'].map((name) => row[column(name)]),
    );
    expect(cells).toEqual([
      ['stratford-on-avon', 'SUPPRESSED', ''],
      ['warwick', 'SUPPRESSED', ''],
    ]);
  });
});

describe.each(MODES)('reviews of deaths in Warwickshire (%s)', (mode) => {
  let database: TestDatabase;
  let issuer: OidcServer;
  let hub: HubProcess;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    issuer = await startOidcServer(await makeKey('first'));
    folder = await mkdtemp(join(tmpdir(), 'small-numbers-'));
    hub = await startHubProcess(mode, {
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      OIDC_ISSUER: issuer.issuer,
    });
  });
  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    await issuer?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  const tell = async (query: string, role?: string) => {
    const headers: Record<string, string> = role
      ? { authorization: `Bearer ${await issuer.issue([role])}` }
      : {};
    return (await postAt(hub.url, { query }, headers)).body;
  };

  /** Runs a statement as the owner of the database. */
  async function run(sql: string) {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  const readings = (): Promise<{ seats: string[]; details: string }[]> =>
    run("SELECT seats, details FROM audit.entry WHERE kind = 'SENSITIVE_READ' ORDER BY number");

  it.each([
    ['nobody in particular', undefined],
    ['the officer of Rugby', 'partnership-officer:rugby'],
    ['the county officer', 'county-officer:warwickshire'],
    ['the commissioner', 'commissioner:warwickshire'],
    ['an administrator', 'administrator'],
  ])('are told to %s as to everybody, and nothing goes on record', async (_who, role) => {
    const everybody = await askAt(hub.url, SOUTH);
    expect(await tell(SOUTH, role)).toEqual(everybody);
    expect(await readings()).toEqual([]);
  });

  it('are three and six for the officer of South Warwickshire, whose reading goes on record', async () => {
    const { data } = await tell(SOUTH, 'partnership-officer:south-warwickshire');
    expect(data.partnership.peopleCounts).toMatchObject([
      {
        status: 'SHOWN',
        count: 9,
        byArea: [
          { area: { id: 'stratford-on-avon' }, status: 'SHOWN_TO_OWNER', count: 3 },
          { area: { id: 'warwick' }, status: 'SHOWN_TO_OWNER', count: 6 },
        ],
      },
    ]);
    expect(data.warwick.peopleCounts).toMatchObject([{ status: 'SHOWN_TO_OWNER', count: 6 }]);
    expect(data.county.peopleCounts).toEqual([{ status: 'NOT_STATED', count: null }]);
    const [reading] = await readings();
    expect(reading?.seats).toEqual(['partnership:south-warwickshire']);
    expect(reading?.details).toContain('domestic-homicide-reviews-under-way/2024-03-31/warwick');
  });

  it('are marked as what they are in the file that the officer downloads', async () => {
    const token = await issuer.issue(['partnership-officer:south-warwickshire']);
    const response = await fetch(`${hub.url}/export/reviews-of-deaths.json`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const file = (await response.json()) as { marking: string; tables: { name: string; rows: unknown[] }[] };
    expect(file.marking).toBe('OFFICIAL_SENSITIVE');
    const rows = file.tables.find(({ name }) => name === 'byArea')?.rows as Record<string, unknown>[];
    expect(rows.map((row) => [row['byArea.count'], row.marking])).toEqual([
      [3, 'OFFICIAL_SENSITIVE'],
      [6, 'OFFICIAL_SENSITIVE'],
    ]);
  });

  it('are told to nobody while no reading can go on record, but for the nine', async () => {
    await run('REVOKE EXECUTE ON FUNCTION audit.note_read FROM hub_partnerships');
    const { data, errors } = await tell(SOUTH, 'partnership-officer:south-warwickshire');
    await run('GRANT EXECUTE ON FUNCTION audit.note_read TO hub_partnerships');
    expect(data.partnership.peopleCounts).toEqual([{ status: 'SHOWN', count: 9, byArea: null }]);
    expect(data.warwick.peopleCounts).toBeNull();
    expect(errors.map((error: { extensions: { code: string } }) => error.extensions.code)).toEqual([
      'AUDIT_UNAVAILABLE',
      'AUDIT_UNAVAILABLE',
    ]);
  });

  it('are hidden by the database from the role of the subgraph, whatever seat it takes, until the reading is on record', async () => {
    const { url } = roleAccess(database.url, 'partnerships', rolePasswords(database.url, {}));
    const client = new Client({ connectionString: url });
    await client.connect();
    const count = async () => (await client.query('SELECT FROM partnerships.people_count')).rowCount;
    const take = (setting: string, value: string) =>
      client.query('SELECT set_config($1, $2, true)', [setting, value]);
    try {
      expect(await count()).toBe(0);
      await client.query('BEGIN');
      await take('hub.seats', 'partnership:south-warwickshire');
      await take('hub.audited', 'on');
      expect(await count()).toBe(0);
      await client.query("SELECT audit.note_read('{}', 'r-1', '{}')");
      expect(await count()).toBe(2);
      await take('hub.seats', 'county:warwickshire police-area:warwickshire administrator partnership:rugby');
      expect(await count()).toBe(0);
      await client.query('ROLLBACK');
    } finally {
      await client.end();
    }
  });

  it('take as many statements for one partnership as for all 314', async () => {
    const query = `query ($first: Int) { partnerships(first: $first) { nodes { id ${COUNTS} } } }`;
    const statementsOf = (first: number) =>
      countStatements(database, () => dataOf(askAt(hub.url, query, { first })));
    const one = await statementsOf(1);
    expect(await statementsOf(314)).toBe(one);
  });

  describe('once papers count them in every district', () => {
    beforeAll(() => loadCountsOf(OTHERS, folder, database));

    it('cannot be had by subtracting one combined area from another', async () => {
      const { data } = await tell(OPTIONS);
      expect(data.policeArea.peopleCounts).toEqual([{ status: 'SUPPRESSED', count: null }]);
      const told = toldByOptions(data.policeArea);
      expect(told.filter(({ status }) => status === 'SHOWN').map(({ count }) => count)).toEqual(
        expect.arrayContaining([7, 12, 9, 7 + 12, 9 + 7, 9 + 12, 9 + 7 + 12]),
      );
      expect(AREAS.filter((area) => followsFrom(area, told))).toEqual(['north-warwickshire', 'rugby']);
    });

    it('tell the officer of South Warwickshire no more of Nuneaton and Bedworth', async () => {
      const { data } = await tell(OPTIONS, 'partnership-officer:south-warwickshire');
      const told = toldByOptions(data.policeArea);
      const hidden = ['nuneaton-and-bedworth'];
      expect(AREAS.filter((area) => !followsFrom(area, told))).toEqual(hidden);
      const withHidden = told.filter(({ areas }) => areas.includes('nuneaton-and-bedworth'));
      expect(new Set(withHidden.map(({ status }) => status))).toEqual(new Set(['SUPPRESSED']));
    });

    it('are listed by the worked query', async () => {
      const { data } = await tell(
        workedQuery('reviews-of-deaths'),
        'partnership-officer:nuneaton-and-bedworth',
      );
      const counts = data.policeArea.partnerships.map(
        ({
          id,
          peopleCounts: [total],
        }: {
          id: string;
          peopleCounts: { status: string; count: number }[];
        }) => [id, total?.status, total?.count],
      );
      expect(counts).toEqual([
        ['north-warwickshire', 'SHOWN', 12],
        ['nuneaton-and-bedworth', 'SHOWN_TO_OWNER', 4],
        ['rugby', 'SHOWN', 7],
        ['south-warwickshire', 'SHOWN', 9],
      ]);
    });
  });
});

/** Loads, beside the project's papers, one for each partnership of one area, which counts its reviews on the day of the paper of 2024. */
async function loadCountsOf(counts: Record<string, number>, folder: string, { url }: TestDatabase) {
  const data = join(folder, 'data');
  await cp(DATA_FOLDER, data, { recursive: true });
  for (const [area, count] of Object.entries(counts)) {
    const paper = join(data, 'papers', `${area}-2024`);
    await mkdir(paper);
    const source = `id: ${area}-2024\ntitle: A paper made up for this test\npublisher: Nobody\npublishedOn: "2024-04-01"\nknownAt: "2024-04-01"\n`;
    await writeFile(join(paper, 'source.yaml'), source);
    const entry = `{ subject: DOMESTIC_HOMICIDE_REVIEWS_UNDER_WAY, partnership: ${area}, area: ${area}, on: "2024-03-31", count: ${count}, source: { paragraph: "1" } }`;
    await writeFile(join(paper, 'people-counts.yaml'), `counts:\n  - ${entry}\n`);
  }
  await promisify(execFile)('npm', ['run', '--silent', 'load', '--', data], {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: url },
  });
}
