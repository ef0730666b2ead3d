import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { prepareAudit } from '../../hub/audit/audit-schema.js';
import { verifyChain } from '../../hub/audit/verify-chain.js';
import { writePlace } from '../../hub/audit/verify-chain.rules.js';
import { roleAccess, rolePasswords, withDatabaseLock } from '../../hub/database.js';
import { DATA_FOLDER, openDatabase, type PrepareOptions, prepareAndLoad } from '../../hub/open-database.js';
import { PUBLIC_VIEWER } from '../../shared/access/viewer.js';
import { createDataSource } from '../../shared/db/data-source.js';
import { createReadSensitive } from '../../shared/db/sensitive-read.js';
import { projectRoot } from '../../shared/project-root.js';
import { append, connected, createRecord, type Entry, entriesOf, READER } from '../support/audit-record.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, MODES, startHubProcess } from '../support/hub-process.js';
import { makeKey, type OidcServer, signToken, startOidcServer } from '../support/oidc-server.js';
import { codeOf, postAt } from '../support/request.js';

const running: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

async function recordOf(entries: number): Promise<TestDatabase> {
  const database = await createRecord(entries);
  running.push(database);
  return database;
}

const verify = (database: TestDatabase, head?: { number: number; hash: string }) =>
  connected(database, undefined, (client) => verifyChain(client, head));
const asOwner = (database: TestDatabase, sql: string) =>
  connected(database, undefined, (client) => client.query(sql));
const asRole = (database: TestDatabase, role: string, sql: string) =>
  connected(database, role, (client) => client.query(sql));

/** Statements that nobody but the server's own administrator can give, and only after taking the guard away. */
const unguarded = (sql: string) => `ALTER TABLE audit.entry DISABLE TRIGGER refuse_change;
  ALTER TABLE audit.head DISABLE TRIGGER refuse_change; ${sql}`;

describe('the record', () => {
  it('holds from its first entry to its last', async () => {
    const { end, kinds, broken } = await verify(await recordOf(12));
    expect([end.number, [...kinds], broken]).toEqual([12, [['DATA_WRITTEN', 12]], undefined]);
  });

  it('holds whatever letters come, on one line, and none is too long', async () => {
    const database = await recordOf(0);
    const odd = 'Sir Fynwy – ‮drowssap‬ \u0000\u001b[31m\ud800 \u2028 😀 "quoted", 5:abc,';
    await connected(database, undefined, (client) =>
      append(client, {
        kind: 'DATA_WRITTEN',
        actor: { subject: odd, issuer: odd.repeat(200), seats: [odd, 'county:warwickshire'] },
        requestId: odd,
        details: { odd, long: '"\\😀'.repeat(20_000) },
      }),
    );
    const [entry] = await entriesOf(database);
    expect(entry?.subject).toBe(
      'Sir Fynwy – \uFFFDdrowssap\uFFFD \uFFFD\uFFFD[31m\uFFFD \uFFFD 😀 "quoted", 5:abc,',
    );
    expect(entry?.seats[1]).toBe('county:warwickshire');
    expect(entry?.details).toMatchObject({ cut: true, bytes: expect.any(Number) });
    expect(Buffer.byteLength(JSON.stringify(entry))).toBeLessThan(10_000);
    expect(await verify(database)).toMatchObject({ end: { number: 1 }, broken: undefined });
  });

  it('has no gap and one order when 50 are added at once, some taken back and some of other kinds', async () => {
    const database = await recordOf(0);
    const adding = Array.from({ length: 50 }, (_, place) => {
      if (place % 10 === 1) return asRole(database, 'gateway', "SELECT audit.note_refusal(null, 'r', '{}')");
      if (place % 10 === 2) return asRole(database, 'strategy', "SELECT audit.note_read(null, 'r', '{}')");
      return connected(database, undefined, async (client) => {
        await client.query('BEGIN');
        await append(client, { kind: 'DATA_WRITTEN', details: { place } });
        await client.query(place % 5 === 0 ? 'ROLLBACK' : 'COMMIT');
      });
    });
    await Promise.all(adding);
    const entries = await entriesOf(database);
    expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    expect(await verify(database)).toMatchObject({ end: { number: 40 }, broken: undefined });
  });

  it('is not changed by preparing the database again', async () => {
    const database = await recordOf(3);
    await connected(database, undefined, (client) =>
      prepareAudit(client, { readers: [READER], gateway: 'hub_gateway' }),
    );
    expect(await verify(database)).toMatchObject({ end: { number: 3 }, broken: undefined });
  });

  it.each([
    ["UPDATE audit.entry SET subject = 'nobody'"],
    ['DELETE FROM audit.entry WHERE number = 2'],
    ['DELETE FROM audit.entry WHERE false'],
    ['TRUNCATE audit.entry'],
    ['DELETE FROM audit.head'],
    ['TRUNCATE audit.head'],
    ["SET session_replication_role = replica; UPDATE audit.entry SET subject = 'nobody'"],
  ])('refuses its owner: %s', async (sql) => {
    const database = await recordOf(3);
    await expect(asOwner(database, sql)).rejects.toThrow('the audit record is only ever added to');
    expect(await verify(database)).toMatchObject({ end: { number: 3 }, broken: undefined });
  });
});

describe('tampering by an administrator of the server', () => {
  it.each<[string, string, number, string]>([
    ['a changed detail', "UPDATE audit.entry SET details = '{}' WHERE number = 5", 5, 'hash'],
    [
      'a changed time',
      "UPDATE audit.entry SET at = at + interval '1 microsecond' WHERE number = 5",
      5,
      'hash',
    ],
    ['a changed kind', "UPDATE audit.entry SET kind = 'SENSITIVE_READ' WHERE number = 1", 1, 'hash'],
    ['a changed actor', "UPDATE audit.entry SET subject = 'somebody' WHERE number = 9", 9, 'hash'],
    ['a changed issuer', "UPDATE audit.entry SET issuer = '' WHERE number = 5", 5, 'hash'],
    ['a changed role', "UPDATE audit.entry SET written_by = 'hub_gateway' WHERE number = 5", 5, 'hash'],
    ['an added seat', "UPDATE audit.entry SET seats = '{administrator}' WHERE number = 5", 5, 'hash'],
    ['a changed request', "UPDATE audit.entry SET request_id = 'r' WHERE number = 5", 5, 'hash'],
    ['a changed hash', "UPDATE audit.entry SET hash = sha256('') WHERE number = 5", 5, 'hash'],
    ['a hash taken away', "UPDATE audit.entry SET previous_hash = '' WHERE number = 5", 5, 'previous hash'],
    [
      'a change with its hash made anew',
      `UPDATE audit.entry SET details = '{}' WHERE number = 5;
       UPDATE audit.entry SET hash = audit.hash_of(entry) WHERE number = 5`,
      6,
      'previous hash',
    ],
    ['a deletion in the middle', 'DELETE FROM audit.entry WHERE number = 5', 5, 'number'],
    ['a deletion at the beginning', 'DELETE FROM audit.entry WHERE number = 1', 1, 'number'],
    ['a deletion at the end', 'DELETE FROM audit.entry WHERE number > 7', 7, 'head'],
    [
      'a deletion with the numbers closed up',
      'DELETE FROM audit.entry WHERE number = 5; UPDATE audit.entry SET number = -number WHERE number > 5; UPDATE audit.entry SET number = -number - 1 WHERE number < 0',
      5,
      'previous hash',
    ],
    [
      'two entries in each other’s place',
      `UPDATE audit.entry SET number = -4 WHERE number = 4; UPDATE audit.entry SET number = 4 WHERE number = 5;
       UPDATE audit.entry SET number = 5 WHERE number = -4`,
      4,
      'previous hash',
    ],
    [
      'an entry of another’s hand at the end',
      `INSERT INTO audit.entry SELECT 10, now(), kind, written_by, subject, issuer, seats, request_id, details, hash, hash
       FROM audit.entry WHERE number = 9`,
      10,
      'hash',
    ],
    ['a head taken away', 'DELETE FROM audit.head', 9, 'head'],
    ['a head set back', 'UPDATE audit.head SET number = 8', 9, 'head'],
    [
      'a second head',
      `ALTER TABLE audit.head DROP CONSTRAINT head_pkey, DROP CONSTRAINT head_only_row_check;
       INSERT INTO audit.head SELECT false, number - 2, sha256('') FROM audit.head`,
      9,
      'head',
    ],
    ['a list of seats in a list', 'UPDATE audit.entry SET seats = ARRAY[seats] WHERE number = 5', 5, 'seats'],
    [
      'seats that are counted from 5',
      "UPDATE audit.entry SET seats = ('[5:5]={' || seats[1] || '}')::text[] WHERE number = 5",
      5,
      'seats',
    ],
    [
      'constraints taken away and an entry twice',
      `ALTER TABLE audit.entry DROP CONSTRAINT entry_pkey; INSERT INTO audit.entry SELECT * FROM audit.entry WHERE number = 5`,
      6,
      'number',
    ],
    [
      'a number taken away',
      `ALTER TABLE audit.entry DROP CONSTRAINT entry_pkey; ALTER TABLE audit.entry ALTER number DROP NOT NULL;
       UPDATE audit.entry SET number = null WHERE number = 5`,
      5,
      'number',
    ],
  ])('shows at %s', async (_what, sql, number, what) => {
    const database = await recordOf(9);
    await asOwner(database, unguarded(sql));
    expect((await verify(database)).broken).toMatchObject({ number, what });
  });

  it.each<[string, string, string]>([
    ['a view', 'CREATE VIEW audit.entry AS SELECT * FROM audit.copy', 'a view'],
    [
      'a materialized view',
      'CREATE MATERIALIZED VIEW audit.entry AS SELECT * FROM audit.copy',
      'a materialized view',
    ],
    [
      'a partitioned table',
      `CREATE TABLE audit.entry (LIKE audit.copy) PARTITION BY RANGE (number);
       ALTER TABLE audit.entry ATTACH PARTITION audit.copy DEFAULT`,
      'a partitioned table with inheritance',
    ],
    [
      'a foreign table',
      `CREATE FOREIGN DATA WRAPPER nowhere; CREATE SERVER nowhere FOREIGN DATA WRAPPER nowhere;
       CREATE FOREIGN TABLE audit.entry (number bigint) SERVER nowhere`,
      'a foreign table',
    ],
    [
      'an empty table with the true one below it',
      'CREATE TABLE audit.entry (LIKE audit.copy); ALTER TABLE audit.copy INHERIT audit.entry',
      'a table with inheritance',
    ],
    [
      'a table that hides rows from all but one',
      `ALTER TABLE audit.copy RENAME TO entry; ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
       CREATE POLICY most ON audit.entry USING (number <> 5)`,
      'a table with row-level security',
    ],
    [
      'a table with a rule',
      `ALTER TABLE audit.copy RENAME TO entry;
       CREATE RULE quiet AS ON INSERT TO audit.entry WHERE new.kind = 'SENSITIVE_READ' DO INSTEAD NOTHING`,
      'a table with rules',
    ],
    ['nothing', '', 'nothing'],
  ])('shows at %s in place of the table', async (_what, sql, found) => {
    const database = await recordOf(9);
    await asOwner(database, `ALTER TABLE audit.entry RENAME TO copy; ${sql}`);
    expect((await verify(database)).broken).toMatchObject({ number: 0, what: 'table', found });
  });

  it('shows also where the database has other functions and casts than those of PostgreSQL in front', async () => {
    const database = await recordOf(9);
    await asOwner(
      database,
      unguarded(`UPDATE audit.entry SET at = at + interval '1 hour';
        CREATE SCHEMA evil;
        CREATE FUNCTION evil.to_char(timestamp, text) RETURNS text LANGUAGE sql
          AS $$ SELECT pg_catalog.to_char($1 - interval '1 hour', $2) $$;
        ALTER DATABASE ${database.name} SET search_path = evil, pg_catalog`),
    );
    expect((await verify(database)).broken).toMatchObject({ number: 1, what: 'hash' });
    await asOwner(
      database,
      `UPDATE audit.entry SET at = at - interval '1 hour'; UPDATE audit.entry SET number = 77 WHERE number = 7;
       CREATE FUNCTION evil.shown(bigint) RETURNS text LANGUAGE sql
         AS $$ SELECT CASE WHEN $1 = 77 THEN '7' ELSE pg_catalog.format('%s', $1) END $$;
       CREATE CAST (bigint AS text) WITH FUNCTION evil.shown`,
    );
    expect((await verify(database)).broken).toMatchObject({ number: 7, what: 'number', found: '8' });
  });

  it('that cuts the record short and sets the head back shows against a head that was remembered', async () => {
    const database = await recordOf(9);
    const { end } = await verify(database);
    await asOwner(
      database,
      unguarded(`DELETE FROM audit.entry WHERE number > 7;
        UPDATE audit.head SET (number, hash) = (SELECT number, hash FROM audit.entry ORDER BY number DESC LIMIT 1)`),
    );
    expect((await verify(database)).broken).toBeUndefined();
    expect((await verify(database, end)).broken).toMatchObject({ number: 9, what: 'remembered head' });
  });

  it('that writes the whole record anew shows against a head that was remembered', async () => {
    const database = await recordOf(4);
    const { end } = await verify(database);
    await asOwner(
      database,
      unguarded(`DELETE FROM audit.entry; UPDATE audit.head SET number = 0, hash = decode(repeat('00', 32), 'hex');
        SELECT audit.note_write(null, null, '{}') FROM generate_series(1, 6)`),
    );
    expect((await verify(database)).broken).toBeUndefined();
    expect((await verify(database, end)).broken).toMatchObject({ number: 4, what: 'remembered head' });
  });

  it('does not show where nothing was done: entries were only added since', async () => {
    const database = await recordOf(4);
    const { end } = await verify(database);
    await asOwner(database, "SELECT audit.note_write(null, null, '{}')");
    expect((await verify(database, end)).broken).toBeUndefined();
    expect((await verify(database, { number: 0, hash: '0'.repeat(64) })).broken).toBeUndefined();
  });
});

describe('roles of the hub', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createRecord(2);
  });
  afterAll(() => database?.[Symbol.asyncDispose]());

  const FORBIDDEN = [
    'SELECT FROM audit.entry',
    'SELECT FROM audit.head',
    'SELECT FROM audit.head FOR UPDATE',
    "INSERT INTO audit.entry VALUES (3, now(), 'x', 'x', null, null, '{}', null, '', '', '')",
    "UPDATE audit.entry SET details = ''",
    'UPDATE audit.head SET number = 0',
    'DELETE FROM audit.entry',
    'TRUNCATE audit.entry',
    'BEGIN; LOCK TABLE audit.entry',
    "COPY audit.entry TO PROGRAM 'cat'",
    "SELECT audit.append('DATA_WRITTEN', null, null, '{}')",
    "SELECT audit.note_write(null, null, '{}')",
    'ALTER TABLE audit.entry DISABLE TRIGGER refuse_change',
    'DROP TRIGGER refuse_change ON audit.entry',
    'DROP SCHEMA audit CASCADE',
    'CREATE TABLE audit.mine (id int)',
    "CREATE OR REPLACE FUNCTION audit.piece(value text) RETURNS text LANGUAGE sql AS 'SELECT 1'",
  ];

  it.each(['strategy', 'gateway'].flatMap((role) => FORBIDDEN.map((sql) => [role, sql] as const)))(
    'refuse %s: %s',
    async (role, sql) => {
      await expect(asRole(database, role, sql)).rejects.toThrow(/permission denied|must be owner/);
    },
  );

  it.each([
    ['strategy', "SELECT audit.note_refusal(null, null, '{}')"],
    ['gateway', "SELECT audit.note_read(null, null, '{}')"],
    ['gateway', 'SELECT audit.is_noted()'],
    ['gateway', 'SELECT FROM pg_authid'],
  ])('have one task each: %s may not %s', async (role, sql) => {
    await expect(asRole(database, role, sql)).rejects.toThrow(/permission denied/);
  });

  it('cannot sign an entry with another name, nor put a function of their own in the way', async () => {
    await asRole(
      database,
      'strategy',
      `CREATE FUNCTION pg_temp.sha256(bytea) RETURNS bytea LANGUAGE sql AS 'SELECT null::bytea';
       SET search_path = pg_temp, pg_catalog; SELECT audit.note_read('{"subject": "hub_gateway"}', null, '{}')`,
    );
    expect((await entriesOf(database)).at(-1)).toMatchObject({ written_by: READER, subject: 'hub_gateway' });
    expect((await verify(database)).broken).toBeUndefined();
  });
});

describe('a sensitive read', () => {
  it('counts as noted in the transaction of its entry alone, and not by a setting that anybody can make', async () => {
    const database = await recordOf(1);
    const isNoted = await connected(database, 'strategy', async (client) => {
      const ask = async () => (await client.query('SELECT audit.is_noted() AS noted')).rows[0]?.noted;
      const answers: boolean[] = [await ask()];
      await client.query(
        "BEGIN; SELECT set_config('hub.audited', 'on', true), set_config('hub.audit_number', '1', true)",
      );
      answers.push(await ask());
      await client.query("SELECT audit.note_read(null, null, '{}')");
      answers.push(await ask());
      await client.query("COMMIT; BEGIN; SELECT set_config('hub.audit_number', '2', true)");
      answers.push(await ask());
      await client.query('COMMIT');
      return answers;
    });
    expect(isNoted).toEqual([false, false, true, false]);
  });

  it('notes who asked, for whom they acted and what they wanted', async () => {
    const database = await recordOf(0);
    await readSensitively(database, async () => {});
    expect(await entriesOf(database)).toMatchObject([
      {
        kind: 'SENSITIVE_READ',
        written_by: READER,
        subject: 'reporting-tool',
        seats: ['partnership:south-warwickshire'],
        request_id: 'request-1',
        details: { what: 'actions', of: ['a-plan'] },
      },
    ]);
  });

  it.each([
    ['the record was taken away', 'DROP SCHEMA audit CASCADE'],
    ['the head was taken away', unguarded('DELETE FROM audit.head')],
    ['the role may not add to it', `REVOKE EXECUTE ON FUNCTION audit.note_read FROM ${READER}`],
    ['the next number is taken', 'UPDATE audit.head SET number = 0'],
    ['an entry is not taken', 'ALTER TABLE audit.entry ADD CHECK (number < 2)'],
  ])('reads nothing when %s', async (_what, sql) => {
    const database = await recordOf(1);
    await asOwner(database, sql);
    let read = false;
    const reading = readSensitively(database, async () => {
      read = true;
    });
    await expect(reading).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    expect(read).toBe(false);
  });

  it('that fails later leaves no entry, for nothing was told', async () => {
    const database = await recordOf(1);
    await expect(readSensitively(database, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await entriesOf(database)).toHaveLength(1);
  });

  async function readSensitively(database: TestDatabase, work: () => Promise<void>): Promise<void> {
    const { url } = roleAccess(database.url, 'strategy', rolePasswords(database.url, {}));
    const data = createDataSource({ url, schema: 'strategy', entities: [], poolSize: 1 });
    await data.initialize();
    try {
      const viewer = {
        ...PUBLIC_VIEWER,
        subject: 'reporting-tool',
        grants: [{ role: 'PARTNERSHIP_OFFICER', places: ['south-warwickshire'] } as const],
      };
      const read = createReadSensitive(data, { viewer, requestId: 'request-1' });
      await read({ what: 'actions', of: ['a-plan'] }, work);
    } finally {
      await data.destroy();
    }
  }
});

describe('loading', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'hub-audit-'));
    await cp(DATA_FOLDER, folder, { recursive: true });
  });
  afterAll(async () => {
    await database?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  const load = async (options: PrepareOptions) =>
    prepareAndLoad(
      await openDatabase({ databaseUrl: database.url, dataDir: '', rolePasswords: {} }),
      options,
    );

  it('notes the first start, with the rows of every table', async () => {
    const [first] = await entriesOf(database);
    expect(first).toMatchObject({
      number: 1,
      kind: 'DATA_WRITTEN',
      details: { what: 'load', fingerprintBefore: null, rows: { 'geography.police_area': 43 } },
    });
  });

  it('notes who loaded again and what was there before, and nothing where nothing was written', async () => {
    const before = await entriesOf(database);
    await load({});
    await load({ again: true, dryRun: true, by: 'an analyst' });
    await rm(join(folder, 'reference', 'partnerships.csv'));
    await expect(load({ dataFolder: folder })).rejects.toThrow('partnerships.csv');
    expect(await entriesOf(database)).toHaveLength(before.length);
    const { fingerprint } = await load({ again: true, by: 'an analyst' });
    const added = (await entriesOf(database)).slice(before.length);
    expect(added).toMatchObject([
      {
        details: {
          what: 'load',
          by: 'an analyst',
          fingerprintBefore: fingerprint,
          fingerprintAfter: fingerprint,
        },
      },
    ]);
    expect((await verify(database)).broken).toBeUndefined();
  });

  it('notes an import, whose it was, and its removal', async () => {
    const add = {
      id: 'ons-populations-abc',
      kind: 'ons-populations',
      name: 'mye25.csv',
      sha256: 'abc',
      bytes: 3,
      loadedAt: '2026-11-22T09:30:00.000Z',
      loadedBy: 'an analyst',
      files: new Map(),
    };
    await load({ importChange: { add }, by: 'an analyst', again: true });
    await load({ importChange: { remove: [add.id] }, by: 'another', again: true });
    const imported = { id: add.id, name: add.name, sha256: 'abc', bytes: 3, loadedBy: 'an analyst' };
    expect((await entriesOf(database)).slice(-2)).toMatchObject([
      { details: { what: 'import', by: 'an analyst', import: imported } },
      { details: { what: 'removal of imports', by: 'another', removed: [add.id] } },
    ]);
  });

  it.each(['SELECT FROM hub.data_load', 'SELECT FROM geography.area', 'SELECT FROM partnerships.document'])(
    'gives the gateway nothing to read: %s',
    async (sql) => {
      await expect(asRole(database, 'gateway', sql)).rejects.toThrow(/permission denied/);
    },
  );

  it('writes nothing when its entry cannot be written', async () => {
    const loads = async () => (await asOwner(database, 'SELECT FROM hub.data_load')).rowCount;
    const before = await loads();
    await asOwner(database, 'UPDATE audit.head SET number = 0');
    await expect(load({ again: true })).rejects.toThrow(/entry_pkey/);
    expect(await loads()).toBe(before);
  });

  it('fails in a sentence where the database goes away while nothing is asked of it', async () => {
    const interrupted = withDatabaseLock(database.url, async (client) => {
      const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
      const gone = new Promise((resolve) => client.once('end', resolve));
      await asOwner(database, `SELECT pg_terminate_backend(${rows[0]?.pid})`);
      await gone;
      await client.query('SELECT 1');
    });
    await expect(interrupted).rejects.toThrow('not queryable');
  });
});

describe.each(MODES)('a refused sign-in (%s)', (mode) => {
  let database: TestDatabase;
  let issuer: OidcServer;
  let hub: HubProcess;

  beforeAll(async () => {
    database = await createTestDatabase();
    issuer = await startOidcServer(await makeKey('first'));
    hub = await startHubProcess(mode, {
      DATABASE_URL: database.url,
      OIDC_ISSUER: issuer.issuer,
      TRUSTED_PROXIES: '127.0.0.1',
    });
  });
  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    await issuer?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
  });

  const ask = (authorization: string, requestId: string, address = '192.0.2.7') =>
    postAt(
      hub.url,
      { query: '{ __typename }' },
      { authorization, 'x-request-id': requestId, 'x-forwarded-for': address },
    );
  const refusals = async () => (await entriesOf(database)).filter(({ kind }) => kind === 'SIGN_IN_REFUSED');

  async function refusalsOnce(count: number): Promise<Entry[]> {
    for (let times = 0; times < 100; times += 1) {
      const found = await refusals();
      if (found.length >= count) return found;
      await setTimeout(50);
    }
    return refusals();
  }

  it('is on record once each, with its reason and its source, and without the token', async () => {
    const stranger = await makeKey('first');
    const claims = {
      iss: issuer.issuer,
      aud: 'community-safety-hub',
      sub: 'me',
      csh_roles: ['administrator'],
    };
    const lasting = { iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 600 };
    const forged = await signToken(stranger, { ...claims, ...lasting });
    const headers = [
      `Bearer ${forged}`,
      `Bearer ${await issuer.issue(['sheriff:warwickshire'])}`,
      'Bearer 2YotnFZFEjr1zCsicMWpAA',
      `Basic ${Buffer.from('admin:hunter2').toString('base64')}`,
    ];
    for (const [index, header] of headers.entries())
      expect(codeOf(await ask(header, `attack-${index}`))).toBe('UNAUTHENTICATED');
    expect((await postAt(hub.url, { query: '{ __typename }' })).status).toBe(200);
    const found = await refusalsOnce(4);
    expect(found.map(({ request_id, details }) => [request_id, details.reason])).toEqual([
      ['attack-0', 'The token could not be verified with the keys of the issuer.'],
      ['attack-1', 'The claim csh_roles of the token holds a role that this hub does not know.'],
      ['attack-2', 'The Authorization header is not of the form "Bearer" and one signed token (JWT).'],
      ['attack-3', 'The Authorization header is not of the form "Bearer" and one signed token (JWT).'],
    ]);
    const signed = expect.stringMatching(/^[0-9a-f]{16}$/);
    expect(found.map(({ details }) => details.tokenFingerprint)).toEqual([signed, signed, null, null]);
    for (const { details, written_by } of found)
      expect([details.address, details.code, written_by]).toEqual([
        '192.0.2.7',
        'UNAUTHENTICATED',
        'hub_gateway',
      ]);
    const text = JSON.stringify(found);
    for (const header of headers)
      for (const part of header.split(/[ .]/).filter(({ length }) => length > 8))
        expect(text).not.toContain(part);
  });

  it('waits for nobody, and is written when it can be', async () => {
    const before = (await refusals()).length;
    await connected(database, undefined, async (client) => {
      await client.query('BEGIN; SELECT FROM audit.head FOR UPDATE');
      for (let times = 0; times < 20; times += 1)
        expect((await ask('Bearer a.b.c', `held-${times}`, `198.51.100.${times}`)).status).toBe(401);
      expect(await refusals()).toHaveLength(before);
      await client.query('ROLLBACK');
    });
    const added = (await refusalsOnce(before + 20)).slice(before);
    expect(added.map(({ request_id }) => request_id)).toEqual(
      Array.from({ length: 20 }, (_, times) => `held-${times}`),
    );
    expect((await verify(database)).broken).toBeUndefined();
  });
});

describe('npm run audit:verify', () => {
  /** Runs the command as an administrator does. */
  function run(database: TestDatabase, ...words: string[]): Promise<{ code: number; output: string }> {
    return runWith({ DATABASE_URL: database.url }, ...words);
  }

  function runWith(
    env: Record<string, string>,
    ...words: string[]
  ): Promise<{ code: number; output: string }> {
    const settings = { cwd: projectRoot, env: { ...process.env, ...env } };
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        ['hub/run.js', 'hub/audit-verify', ...words],
        settings,
        (error, output, complaint) =>
          resolve({ code: Number(error?.code ?? 0), output: `${output}${complaint}` }),
      );
    });
  }

  it('says that the record is whole, and which line to keep', async () => {
    const database = await recordOf(3);
    const { code, output } = await run(database);
    const { end } = await verify(database);
    expect(code).toBe(0);
    expect(output).toContain('The audit record is whole: 3 entries, from ');
    expect(output).toContain(writePlace(end));
    expect(await run(database, '--head', writePlace(end))).toMatchObject({ code: 0 });
  });

  it('ends with 1 and shows the first broken link, expected and found', async () => {
    const database = await recordOf(5);
    await asOwner(database, unguarded("UPDATE audit.entry SET details = '{}' WHERE number IN (3, 4)"));
    const { code, output } = await run(database);
    expect(code).toBe(1);
    expect(output).toMatch(
      /^The audit record is broken at entry 3\.\n {2}hash expected {2}[0-9a-f]{64}\n {2}hash found {5}[0-9a-f]{64}\n/,
    );
    expect(output).not.toMatch(/entry 4/);
  });

  it('ends with 1 where the table is another’s', async () => {
    const database = await recordOf(2);
    await asOwner(
      database,
      'ALTER TABLE audit.head RENAME TO copy; CREATE VIEW audit.head AS SELECT * FROM audit.copy',
    );
    const { code, output } = await run(database);
    expect(code).toBe(1);
    expect(output).toMatch(
      /^The audit record is broken before its first entry\.\n {2}table expected {2}audit\.head: a table\n {2}table found {5}a view\n/,
    );
  });

  it('makes nothing where no database is, and says so with 2', async () => {
    const folder = join(tmpdir(), `hub-audit-mistyped-${process.pid}`);
    const { code, output } = await runWith({ DATABASE_URL: '', DATA_DIR: folder });
    expect([code, output]).toEqual([
      2,
      `There is no database in ${folder}. Is DATA_DIR the folder of the hub?\n`,
    ]);
    expect(existsSync(folder)).toBe(false);
  });

  it('ends with 2 where there is no record, or an option is none', async () => {
    const database = await createTestDatabase('empty');
    running.push(database);
    expect(await run(database)).toMatchObject({
      code: 2,
      output: expect.stringContaining('no audit record'),
    });
    for (const words of [['--head', '12'], ['--head'], ['--heads', `3:${'0'.repeat(64)}`], ['3']])
      expect(await run(database, ...words)).toMatchObject({
        code: 2,
        output: expect.stringContaining('npm run audit:verify'),
      });
  });
});
