import type { Client } from 'pg';
import type { StoredEntry, StoredTable } from './verify-chain.rules.js';

const ROWS_AT_ONCE = 1000;

/** Columns as they are where PostgreSQL's own driver suffices: even a cast may be somebody's. */
const ENTRIES = `
  SELECT number, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, kind,
         written_by AS "writtenBy", subject, issuer, request_id AS "requestId", details, seats, array_dims(seats) AS "seatsShape",
         encode(previous_hash, 'hex') AS "previousHash", encode(hash, 'hex') AS hash
  FROM audit.entry ORDER BY entry.number`;

const TABLES = `
  SELECT relation.relname AS name, relation.relkind AS kind, relation.relrowsecurity AS "rowSecurity",
         EXISTS (SELECT FROM pg_rewrite WHERE ev_class = relation.oid) AS rules,
         EXISTS (SELECT FROM pg_inherits WHERE relation.oid IN (inhrelid, inhparent)) AS inherits
  FROM pg_class AS relation JOIN pg_namespace AS schema ON schema.oid = relation.relnamespace
  WHERE schema.nspname = 'audit' AND relation.relname IN ('entry', 'head')`;

/**
 * Runs work over the record as it stands at this moment, whatever is added meanwhile. A setting of the database or of the role may put
 * functions before those of PostgreSQL: here they come alone.
 */
export async function withRecord<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await client.query('SET LOCAL search_path TO pg_catalog, pg_temp');
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

/** What stands under the names of the record's tables. @throws Error where there is neither. */
export async function readTables(client: Client): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(TABLES);
  if (rows.length > 0) return rows;
  throw new Error(
    'This database has no audit record: no hub has been started on it, or somebody took it away.',
  );
}

/** The entries from first to last, however many there are. */
export async function* readEntries(client: Client): AsyncGenerator<StoredEntry> {
  await client.query(`DECLARE entries NO SCROLL CURSOR FOR ${ENTRIES}`);
  for (;;) {
    const { rows } = await client.query<StoredEntry>(`FETCH ${ROWS_AT_ONCE} FROM entries`);
    if (rows.length === 0) return;
    yield* rows;
  }
}

/** Where the database says that the record ends, as "number:hash": once, unless somebody took that away or put another beside it. */
export async function readHeads(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ number: string | null; hash: string | null }>(
    "SELECT number, encode(hash, 'hex') AS hash FROM audit.head LIMIT 2",
  );
  return rows.map(({ number, hash }) => `${number}:${hash}`);
}
