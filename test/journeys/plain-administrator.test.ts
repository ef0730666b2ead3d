import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, prepareAndLoad } from '../../hub/open-database.js';
import { launchPostgres, type RunningPostgres } from '../../shared/postgres/launcher.js';

let folder: string;
let server: RunningPostgres;
let url: string;

/** A server of its own: roles belong to servers, and those of the others were made by a superuser. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plain-administrator-'));
  server = await launchPostgres({ dataDir: join(folder, 'postgres'), durable: false });
  await run(server.url, "CREATE ROLE keeper LOGIN CREATEROLE CREATEDB PASSWORD 'kept'");
  await run(server.url, 'CREATE DATABASE keeping OWNER keeper');
  const address = new URL(server.url);
  address.username = 'keeper';
  address.password = 'kept';
  address.pathname = '/keeping';
  url = address.toString();
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function run(address: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it('lets an administrator prepare and load who may make roles and schemas and is no superuser, again and again', async () => {
  await using database = await openDatabase({ databaseUrl: url, dataDir: '', rolePasswords: {} });
  const first = await prepareAndLoad(database, { by: 'A test' });
  expect(first.changed).toBe(true);
  const again = await prepareAndLoad(database, { by: 'A test', again: true });
  expect(again.rows).toEqual(first.rows);
  const rights =
    "SELECT bool_or(rolsuper OR rolinherit OR rolbypassrls) AS any FROM pg_roles WHERE rolname LIKE 'hub%' AND rolname <> 'hub'";
  expect(await run(server.url, rights)).toEqual([{ any: false }]);
});
