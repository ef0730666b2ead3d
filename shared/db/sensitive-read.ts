import { type BulkheadPolicy, bulkhead, isBulkheadRejectedError } from 'cockatiel';
import type { DataSource, EntityManager } from 'typeorm';
import type { Asker } from '../access/asker.js';
import { seatsOf } from '../access/seats.js';
import { auditUnavailable, noteRead } from '../audit/note-read.js';
import { inSeats } from './viewer-manager.js';

/** What is read that is the owner's alone, for the record. */
export interface SensitiveRead {
  /** In words: "actions", "counts of people". */
  what: string;
  /** Ids of that of which it is read: plans, areas. */
  of: readonly string[];
}

/** Reads rows that the database shows only to whoever has put the reading on record first, in the same transaction. */
export type ReadSensitive = <Result>(
  read: SensitiveRead,
  work: (manager: EntityManager) => Promise<Result>,
) => Promise<Result>;

/** Readings go one after another, for each waits for the record: more of them at once would only keep connections from the public. */
const AT_ONCE = 2;
const WAITING = 50;

const queues = new WeakMap<DataSource, BulkheadPolicy>();

function queueOf(data: DataSource): BulkheadPolicy {
  const queue = queues.get(data) ?? bulkhead(AT_ONCE, WAITING);
  queues.set(data, queue);
  return queue;
}

export interface Reader extends Asker {
  /** Aborted when nobody waits for the answer any more: then nothing is read, and nothing put on record. */
  signal?: AbortSignal | undefined;
}

/** @throws DomainError AUDIT_UNAVAILABLE, with nothing read, when the record cannot be written, or too many wait for it. */
export function createReadSensitive(data: DataSource, { signal, ...asker }: Reader): ReadSensitive {
  return async ({ what, of }, work) => {
    const read = () =>
      inSeats(data, seatsOf(asker.viewer), async (manager) => {
        await noteRead(manager, asker, { what, of });
        return work(manager);
      });
    try {
      return await queueOf(data).execute(read, signal);
    } catch (error) {
      throw isBulkheadRejectedError(error) ? auditUnavailable(error) : error;
    }
  };
}
