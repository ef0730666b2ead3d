import { setTimeout } from 'node:timers/promises';
import { Pool } from 'pg';
import { appendAll } from '../../shared/audit/append-audit.js';
import { logWarning } from '../../shared/log/log.js';
import { type RefusalEntry, RefusalQueue } from './refusal-queue.js';
import type { RefusedSignIn } from './refused-sign-in.js';

const IDLE_MS = 30_000;
const TIMEOUT_MS = 10_000;
/** A connection that does not answer at all, not even that it gave up. */
const SILENCE_MS = 15_000;
const CLOSING_MS = 1_000;

/** Where refused sign-ins go. */
export interface RefusalRecord extends AsyncDisposable {
  add(refused: RefusedSignIn): void;
}

/** Puts refused sign-ins on record, as a role of the database that can do nothing else; without one it tells them in the log. */
export function openRefusalRecord(
  databaseUrl: string | undefined,
  onFault: (error: unknown) => void,
): RefusalRecord {
  if (databaseUrl !== undefined) return openDatabaseRecord(databaseUrl, onFault);
  logWarning(
    { where: 'gateway' },
    'AUDIT_DATABASE_URL is not set: refused sign-ins are told in this log alone.',
  );
  const queue = new RefusalQueue(async (entries) => entries.forEach(logRefusal), onFault);
  return { add: (refused) => queue.add(refused), [Symbol.asyncDispose]: () => queue[Symbol.asyncDispose]() };
}

/** A log says no addresses. */
function logRefusal({ requestId, details }: RefusalEntry): void {
  const { code, reason, count } = details;
  const what =
    count === undefined ? `a sign-in was refused: ${reason}` : `${count} more sign-ins were refused`;
  logWarning({ where: 'gateway', requestId, ...(code !== undefined && { codes: [String(code)] }) }, what);
}

function openDatabaseRecord(databaseUrl: string, onFault: (error: unknown) => void): RefusalRecord {
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: 'hub-gateway',
    max: 1,
    idleTimeoutMillis: IDLE_MS,
    connectionTimeoutMillis: TIMEOUT_MS,
    // The server gives up first: what it still wrote afterwards would be written twice.
    statement_timeout: TIMEOUT_MS,
    query_timeout: SILENCE_MS,
  });
  // A connection that breaks while nobody uses it is replaced by the next.
  pool.on('error', () => {});
  const queue = new RefusalQueue(
    (entries) => appendAll((sql, parameters) => pool.query(sql, parameters), 'SIGN_IN_REFUSED', entries),
    onFault,
  );
  return {
    add: (refused) => queue.add(refused),
    [Symbol.asyncDispose]: async () => {
      await queue[Symbol.asyncDispose]();
      await Promise.race([pool.end(), setTimeout(CLOSING_MS)]);
    },
  };
}
