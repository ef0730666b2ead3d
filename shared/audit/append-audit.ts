import type { AuditKind, NewAuditEntry } from './audit-entry.js';

/** Sends a statement on a connection of the caller's choice; what comes back is of no interest. */
export type SendStatement = (sql: string, parameters: unknown[]) => Promise<unknown>;

/** One function a kind: a role of the database can write only the kinds that are its own. */
const FUNCTIONS: Readonly<Record<AuditKind, string>> = {
  SIGN_IN_REFUSED: 'audit.note_refusal',
  SENSITIVE_READ: 'audit.note_read',
  DATA_WRITTEN: 'audit.note_write',
};

/**
 * Adds an entry to the record, in the transaction of the connection. From here to the end of that transaction nobody else can add one,
 * so it comes last before a commit, and first where reading waits for it.
 * @throws when the record cannot be written; what was to be recorded must then not happen.
 */
export function appendAudit(send: SendStatement, entry: NewAuditEntry): Promise<void> {
  return appendAll(send, entry.kind, [entry]);
}

/** The same for several entries of one kind, in their order, in one statement. */
export async function appendAll(
  send: SendStatement,
  kind: AuditKind,
  entries: readonly Omit<NewAuditEntry, 'kind'>[],
): Promise<void> {
  await send(
    `SELECT ${FUNCTIONS[kind]}(entry->'actor', entry->>'requestId', entry->'details')
     FROM jsonb_array_elements($1::jsonb) AS entry`,
    [JSON.stringify(entries, storable)],
  );
}

/** PostgreSQL refuses U+0000 and halves of characters, which would let a caller keep an entry from being written. */
function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[\0\p{Surrogate}]/gu, '\uFFFD') : value;
}
