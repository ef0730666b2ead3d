import { parse } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareDatabase, roleAccess, rolePasswords, withDatabaseLock } from '../../hub/database.js';
import { SUBGRAPHS } from '../../hub/subgraphs.js';
import type { Viewer, ViewerRole } from '../../shared/access/viewer.js';
import { type RunningSubgraph, startSubgraph } from '../../shared/graphql/subgraph.js';
import { funding } from '../../subgraphs/funding/subgraph.js';
import { partnerships } from '../../subgraphs/partnerships/subgraph.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** The paper that is taken out of the public's sight, and who may still read it: as a paper of South Warwickshire that is OFFICIAL. */
const PAPER = 'swcsp-2024';
const READERS = [
  'partnership:south-warwickshire',
  'county:warwickshire',
  'police-area:warwickshire',
  'administrator',
];

let database: TestDatabase;
let admin: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  await withDatabaseLock(database.url, (client) =>
    prepareDatabase(database.url, client, SUBGRAPHS, rolePasswords(database.url, {})),
  );
  admin = new Client({ connectionString: database.url });
  await admin.connect();
  for (const { name } of SUBGRAPHS)
    await admin.query(
      `UPDATE ${name}.document
       SET marking = 'OFFICIAL', owner_kind = 'PARTNERSHIP', owner_id = 'south-warwickshire', readers = $2
       WHERE id = $1`,
      [PAPER, READERS],
    );
});
afterAll(async () => {
  await admin?.end();
  await database?.[Symbol.asyncDispose]();
});

function urlOf(subgraph: string): string {
  return roleAccess(database.url, subgraph, rolePasswords(database.url, {})).url;
}

/** How many rows of a table the role of its subgraph reads, in a transaction with these seats. */
async function countAs(subgraph: string, table: string, seats: string | undefined): Promise<number> {
  const client = new Client({ connectionString: urlOf(subgraph) });
  await client.connect();
  try {
    await client.query('BEGIN');
    if (seats !== undefined) await client.query("SELECT set_config('hub.seats', $1, true)", [seats]);
    const { rows } = await client.query(`SELECT count(*)::int AS count FROM ${subgraph}.${table}`);
    await client.query('COMMIT');
    return rows[0].count;
  } finally {
    await client.end();
  }
}

async function rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
  return (await admin.query(sql, parameters)).rows;
}

interface Citing {
  schema: string;
  table: string;
  column: string;
}

/** Every column of a subgraph that names the document on which its row rests. */
function citingColumns(): Promise<Citing[]> {
  return rows<Citing>(`
    SELECT child.relnamespace::regnamespace::text AS schema, child.relname AS table, own.attname AS column
    FROM pg_constraint key
    JOIN pg_class child ON child.oid = key.conrelid
    JOIN pg_class parent ON parent.oid = key.confrelid AND parent.relname = 'document'
    JOIN pg_attribute own ON own.attrelid = child.oid AND own.attnum = key.conkey[1]
    WHERE key.contype = 'f' ORDER BY 1, 2, 3`);
}

describe('the rows of a paper that is OFFICIAL', () => {
  it('are left out of every table for whoever has no seat or another, and there for its readers', async () => {
    let hidden = 0;
    for (const { schema, table, column } of await citingColumns()) {
      const [found] = await rows<{ all: number; cited: number }>(
        `SELECT count(*)::int AS all, count(*) FILTER (WHERE ${column} = $1)::int AS cited FROM ${schema}.${table}`,
        [PAPER],
      );
      const { all = 0, cited = 0 } = found ?? {};
      hidden += cited;
      const where = `${schema}.${table}`;
      expect(await countAs(schema, table, undefined), where).toBe(all - cited);
      expect(await countAs(schema, table, 'partnership:rugby county:surrey'), where).toBe(all - cited);
      expect(await countAs(schema, table, 'county:warwickshire'), where).toBe(all);
    }
    expect(hidden).toBeGreaterThan(100);
  });

  it('take with them the rows that cite nothing and hang on them', async () => {
    const [found] = await rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM partnerships.theme_link JOIN partnerships.priority ON priority.id = theme_link.priority
       WHERE source_document <> $1`,
      [PAPER],
    );
    expect(await countAs('partnerships', 'theme_link', undefined)).toBe(found?.count);
  });

  it('are hidden again from the next statement of a connection that read them', async () => {
    const client = new Client({ connectionString: urlOf('partnerships') });
    await client.connect();
    const read = async () =>
      (await client.query('SELECT FROM partnerships.document WHERE id = $1', [PAPER])).rowCount;
    await client.query('BEGIN');
    await client.query("SELECT set_config('hub.seats', 'county:warwickshire', true)");
    expect(await read()).toBe(1);
    await client.query('COMMIT');
    expect(await read()).toBe(0);
    await client.end();
  });

  it('cannot be reached by the role of a subgraph that would put the policies away', async () => {
    const client = new Client({ connectionString: urlOf('partnerships') });
    await client.connect();
    for (const sql of [
      'ALTER TABLE partnerships.document DISABLE ROW LEVEL SECURITY',
      'DROP POLICY hub_readers ON partnerships.document',
      "UPDATE partnerships.document SET marking = 'PUBLIC'",
      'SET ROLE hub_geography',
    ])
      await expect(client.query(sql)).rejects.toThrow(/permission denied|must be owner/);
    await client.query('SET row_security = off');
    await expect(client.query('SELECT FROM partnerships.document')).rejects.toThrow(/row-level security/);
    await client.end();
  });
});

describe('what a subgraph answers', () => {
  const running: RunningSubgraph[] = [];
  beforeAll(async () => {
    for (const parts of [partnerships, funding])
      running.push(await startSubgraph(parts as never, { databaseUrl: urlOf(parts.name) }));
  });
  afterAll(() => Promise.all(running.map((subgraph) => subgraph[Symbol.asyncDispose]())));

  function viewer(role: ViewerRole, ...places: string[]): Viewer {
    return { subject: 'somebody', issuer: 'urn:test', grants: [{ role, places }] };
  }

  /** Everything that a paper tells, put as the gateway puts it to the subgraph. */
  const PRIORITIES = parse(`{
    _entities(representations: [{ __typename: "CommunitySafetyPartnership", id: "south-warwickshire" }]) {
      ... on CommunitySafetyPartnership { prioritySets { label source { document { id } } } }
    }
  }`);
  const LINES = parse('{ fundingStatements { id source { document { id } } } }');

  async function ask(name: string, document: ReturnType<typeof parse>, by?: Viewer) {
    const subgraph = running.find((one) => one.name === name);
    const result = await subgraph?.execute({ document, viewer: by });
    expect(result?.errors).toBeUndefined();
    return JSON.stringify(result?.data);
  }

  it.each([
    ['the public', undefined],
    ['an officer of Rugby', viewer('PARTNERSHIP_OFFICER', 'rugby')],
    ["West Mercia's commissioner", viewer('COMMISSIONER', 'west-mercia')],
  ])('tells %s nothing of it, in lists and in counts', async (_who, by) => {
    expect(await ask('partnerships', PRIORITIES, by)).not.toContain(PAPER);
    expect(await ask('funding', LINES, by)).not.toContain(PAPER);
    expect(await ask('funding', LINES, by)).toBe(await ask('funding', LINES));
  });

  it.each([
    ['its officer', viewer('PARTNERSHIP_OFFICER', 'south-warwickshire')],
    ["the county's officer", viewer('COUNTY_OFFICER', 'warwickshire')],
    ["the commissioner's analyst", viewer('OPCC_ANALYST', 'rugby', 'warwickshire')],
    ['an administrator', viewer('ADMINISTRATOR')],
  ])('tells %s of it', async (_who, by) => {
    expect(await ask('partnerships', PRIORITIES, by)).toContain(PAPER);
    expect(await ask('funding', LINES, by)).toContain(PAPER);
  });

  it('keeps forty callers apart who ask at one moment over a few connections', async () => {
    const officer = viewer('PARTNERSHIP_OFFICER', 'south-warwickshire');
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const by = index % 2 === 0 ? officer : undefined;
        return { told: (await ask('funding', LINES, by)).includes(PAPER), by };
      }),
    );
    for (const { told, by } of answers) expect(told).toBe(by !== undefined);
  });
});
