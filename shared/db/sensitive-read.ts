import type { DataSource, EntityManager } from 'typeorm';
import type { Asker } from '../access/asker.js';
import { seatsOf } from '../access/seats.js';
import { noteRead } from '../audit/note-read.js';
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

/** @throws DomainError AUDIT_UNAVAILABLE, with nothing read, when the record cannot be written. */
export function createReadSensitive(data: DataSource, asker: Asker): ReadSensitive {
  return ({ what, of }, work) =>
    inSeats(data, seatsOf(asker.viewer), async (manager) => {
      await noteRead(manager, asker, { what, of });
      return work(manager);
    });
}
