import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareDatabase, roleAccess, rolePasswords, withDatabaseLock } from '../../hub/database.js';
import { SUBGRAPHS } from '../../hub/subgraphs.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const TABLE_OF: Record<string, string> = {
  geography: 'area',
  partnerships: 'partnership',
  strategy: 'place',
  funding: 'place',
  mergers: 'place',
  measures: 'place',
  register: 'document',
};

/** Where the table's key is not `slug`. */
const KEY_OF: Record<string, string> = { register: 'id' };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await withDatabaseLock(database.url, (client) =>
    prepareDatabase(database.url, client, SUBGRAPHS, rolePasswords(database.url, {})),
  );
});
afterAll(() => database?.[Symbol.asyncDispose]());

async function as(subgraph: string, sql: string): Promise<unknown> {
  const client = new Client({
    connectionString: roleAccess(database.url, subgraph, rolePasswords(database.url, {})).url,
  });
  await client.connect();
  try {
    return (await client.query(sql)).rowCount;
  } finally {
    await client.end();
  }
}

describe.each(SUBGRAPHS.map((subgraph) => subgraph.name))('the role of %s', (name) => {
  it('reads its own tables and changes nothing in them', async () => {
    const table = `${name}.${TABLE_OF[name]}`;
    expect(await as(name, `SELECT FROM ${table} LIMIT 1`)).toBe(1);
    const key = KEY_OF[name] ?? 'slug';
    for (const sql of [`UPDATE ${table} SET ${key} = ${key}`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
      await expect(as(name, sql)).rejects.toThrow(/permission denied/);
  });

  it.each(SUBGRAPHS.map((subgraph) => subgraph.name).filter((other) => other !== name))(
    'cannot read a table of %s',
    async (other) => {
      await expect(as(name, `SELECT FROM ${other}.${TABLE_OF[other]}`)).rejects.toThrow(/permission denied/);
    },
  );

  it.each([
    ['make a table of its own', `CREATE TABLE ${name}.mine (id int)`],
    ['make a table elsewhere', 'CREATE TABLE public.mine (id int)'],
    ['drop a table', `DROP TABLE ${name}.document`],
    ['make a role', 'CREATE ROLE intruder'],
    ['read the record of loads', 'SELECT FROM hub.data_load'],
    ['read password hashes', 'SELECT FROM pg_authid'],
    ['change its migrations', `DELETE FROM ${name}.migrations`],
  ])('cannot %s', async (_what, sql) => {
    await expect(as(name, sql)).rejects.toThrow(/permission denied|must be owner/);
  });
});
