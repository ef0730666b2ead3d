import { Client } from 'pg';
import { prepareAudit } from '../../hub/audit/audit-schema.js';
import { roleAccess, rolePasswords } from '../../hub/database.js';
import { appendAudit } from '../../shared/audit/append-audit.js';
import type { NewAuditEntry } from '../../shared/audit/audit-entry.js';
import { createTestDatabase, type TestDatabase } from './database.js';

export interface Entry {
  number: number;
  kind: string;
  written_by: string;
  subject: string | null;
  seats: string[];
  request_id: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: details have the shape of what happened, which each test writes out.
  details: any;
}

export const READER = 'hub_strategy';
const ACTOR = { subject: null, issuer: null, seats: ['county:warwickshire'] };

/** Runs work on a connection of its own: the administrator's, or that of a subgraph or the gateway. */
export async function connected<Result>(
  { url }: Pick<TestDatabase, 'url'>,
  role: string | undefined,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const access = role && roleAccess(url, role, rolePasswords(url, {}));
  const client = new Client({ connectionString: access ? access.url : url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function append(client: Client, entry: NewAuditEntry): Promise<void> {
  return appendAudit((sql, parameters) => client.query(sql, parameters), entry);
}

/** A record of its own with this many entries. */
export async function createRecord(entries: number): Promise<TestDatabase> {
  const database = await createTestDatabase('empty');
  await connected(database, undefined, async (client) => {
    await prepareAudit(client, { readers: [READER], gateway: 'hub_gateway' });
    for (let place = 1; place <= entries; place += 1)
      await append(client, { kind: 'DATA_WRITTEN', actor: ACTOR, details: { place } });
  });
  return database;
}

export function entriesOf(database: Pick<TestDatabase, 'url'>): Promise<Entry[]> {
  return connected(database, undefined, async (client) => {
    const { rows } = await client.query(
      `SELECT number::int, kind, written_by, subject, seats, request_id, details::json
       FROM audit.entry ORDER BY entry.number`,
    );
    return rows;
  });
}
