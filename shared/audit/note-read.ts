import type { EntityManager } from 'typeorm';
import type { Asker } from '../access/asker.js';
import { seatsOf } from '../access/seats.js';
import { DomainError } from '../errors.js';
import { appendAudit } from './append-audit.js';

/**
 * Puts a reading of what is its owner's alone on record, which opens the rows to the rest of this transaction.
 * @throws DomainError AUDIT_UNAVAILABLE when it cannot be written: then nothing is read.
 */
export async function noteRead(
  manager: EntityManager,
  { viewer, requestId }: Asker,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const actor = { subject: viewer.subject, issuer: viewer.issuer, seats: seatsOf(viewer) };
  try {
    await appendAudit((sql, parameters) => manager.query(sql, parameters), {
      kind: 'SENSITIVE_READ',
      actor,
      requestId,
      details,
    });
  } catch (cause) {
    throw auditUnavailable(cause);
  }
}

/** What whoever wanted to read is told. */
export function auditUnavailable(cause: unknown): DomainError {
  return new DomainError(
    'AUDIT_UNAVAILABLE',
    'The reading could not be put on record, so nothing was read. Ask again later.',
    {},
    { cause },
  );
}
