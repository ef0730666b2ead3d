import type { Client } from 'pg';
import type { ChainPlace, StoredEntry } from './verify-chain.rules.js';

const ROWS_AT_ONCE = 1000;

const ENTRIES = `
  SELECT number::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, kind,
         written_by AS "writtenBy", subject, issuer, request_id AS "requestId", details, seats,
         encode(previous_hash, 'hex') AS "previousHash", encode(hash, 'hex') AS hash
  FROM audit.entry ORDER BY entry.number`;

/** Runs work over the record as it stands at this moment, whatever is added meanwhile. @throws Error where there is none. */
export async function withRecord<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  const { rows } = await client.query("SELECT to_regclass('audit.entry') IS NOT NULL AS there");
  if (!rows[0]?.there)
    throw new Error(
      'This database has no audit record: no hub has been started on it, or somebody took it away.',
    );
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
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

/** Where the database says that the record ends; null where that was taken away. */
export async function readHead(client: Client): Promise<ChainPlace | null> {
  const { rows } = await client.query<ChainPlace>(
    "SELECT number::float8 AS number, encode(hash, 'hex') AS hash FROM audit.head",
  );
  return rows[0] ?? null;
}
