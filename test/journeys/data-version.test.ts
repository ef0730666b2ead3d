import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GATEWAY, roleAccess, rolePasswords } from '../../hub/database.js';
import { openDataVersion } from '../../shared/db/data-version.js';
import { askAt, dataOf } from '../support/ask.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, MODES, startHubProcess } from '../support/hub-process.js';

let database: TestDatabase;
let admin: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  admin = new Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.[Symbol.asyncDispose]();
});

const gatewayUrl = () => roleAccess(database.url, GATEWAY, rolePasswords(database.url, {})).url;

describe('the version of the data', () => {
  it.each([
    ['a row is changed by hand', "UPDATE geography.area SET name = name WHERE slug = 'rugby'"],
    ['rows are added', 'INSERT INTO partnerships.document SELECT * FROM partnerships.document LIMIT 0'],
    ['rows are deleted', 'DELETE FROM funding.theme WHERE false'],
    ['a table is emptied', 'TRUNCATE register.gap'],
  ])('is another after %s', async (_what, sql) => {
    await using version = openDataVersion(gatewayUrl());
    const before = await version.current();
    expect(before).toMatch(/^[0-9a-f-]{36}$/);
    expect(await version.current()).toBe(before);
    await admin.query(sql);
    expect(await version.current()).not.toBe(before);
  });

  it('is the same until a write is committed, and after one that is taken back', async () => {
    await using version = openDataVersion(gatewayUrl());
    const before = await version.current();
    await admin.query('BEGIN');
    await admin.query("UPDATE geography.area SET name = 'Elsewhere' WHERE slug = 'rugby'");
    expect(await version.current()).toBe(before);
    await admin.query('ROLLBACK');
    expect(await version.current()).toBe(before);
  });

  it('is told by one statement to all who wait for it, and to nobody by one that began before they asked', async () => {
    await using version = openDataVersion(gatewayUrl());
    const before = await version.current();
    const first = version.current();
    await admin.query('UPDATE geography.area SET name = name WHERE false');
    const later = await Promise.all(Array.from({ length: 20 }, () => version.current()));
    expect(new Set(later).size).toBe(1);
    expect(later[0]).not.toBe(before);
    await first;
  });

  it('is not told where there is no database, without keeping anybody waiting', async () => {
    const nowhere = gatewayUrl().replace(/:\d+\//, ':1/');
    await using version = openDataVersion(nowhere);
    expect([await version.current(), await version.current()]).toEqual([undefined, undefined]);
  });
});

const TITLES = '{ partnership(id: "south-warwickshire") { name priorities(asOf: "2024-03-31") { title } } }';

describe.each(MODES)('an answer (%s)', (mode) => {
  let hub: HubProcess;
  beforeAll(async () => {
    hub = await startHubProcess(mode, { DATABASE_URL: database.url });
  });
  afterAll(() => hub?.[Symbol.asyncDispose]());

  const titles = async () => {
    const { partnership } = await dataOf(askAt(hub.url, TITLES));
    return partnership.priorities.map(({ title }: { title: string }) => title);
  };

  it('is of the data as they are when it is asked for, however often it was asked before', async () => {
    for (let round = 0; round < 5; round += 1) {
      expect(await titles()).toContain('County Lines');
      await admin.query(
        "UPDATE partnerships.priority SET title = 'County lines again' WHERE title = 'County Lines'",
      );
      const after = await Promise.all([titles(), titles(), titles()]);
      for (const found of after) {
        expect(found).toContain('County lines again');
        expect(found).not.toContain('County Lines');
      }
      await admin.query(
        "UPDATE partnerships.priority SET title = 'County Lines' WHERE title = 'County lines again'",
      );
    }
  });

  it('may be kept by who asked for it by its address, as long as it holds', async () => {
    const address = `${hub.url}/graphql?query=${encodeURIComponent(TITLES)}`;
    const headers = { accept: 'application/graphql-response+json' };
    const first = await fetch(address, { headers });
    const etag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'public, no-cache']);
    expect(first.headers.get('vary')).toMatch(/Authorization/);
    const again = () => fetch(address, { headers: { ...headers, 'if-none-match': etag } });
    const unchanged = await again();
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    await admin.query("UPDATE partnerships.priority SET title = 'Other' WHERE title = 'Cyber fraud'");
    const changed = await again();
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('"Other"');
    await admin.query("UPDATE partnerships.priority SET title = 'Cyber fraud' WHERE title = 'Other'");
    // The same answer has the same tag again, whatever happened meanwhile.
    expect((await again()).status).toBe(304);
  });

  it('is there all the same where nobody may read the version', async () => {
    const readers =
      "'hub_' || unnest(ARRAY['gateway','geography','partnerships','strategy','funding','mergers','measures','register'])";
    const roles: string[] = (await admin.query(`SELECT ${readers} AS role`)).rows.map(({ role }) => role);
    await admin.query(`REVOKE SELECT ON hub.data_version FROM ${roles.join(', ')}`);
    try {
      expect(await titles()).toContain('County Lines');
      await admin.query("UPDATE partnerships.priority SET title = 'Now' WHERE title = 'County Lines'");
      expect(await titles()).toContain('Now');
      await admin.query("UPDATE partnerships.priority SET title = 'County Lines' WHERE title = 'Now'");
    } finally {
      await admin.query(`GRANT SELECT ON hub.data_version TO ${roles.join(', ')}`);
    }
  });
});
