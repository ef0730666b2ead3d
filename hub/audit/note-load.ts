import type { EntityManager } from 'typeorm';
import { appendAudit } from '../../shared/audit/append-audit.js';
import type { ImportChange } from '../import-register.js';
import { LOCK_CHAIN } from './audit-schema.js';

/** A change of the hub's data, for the record. */
export interface LoadFacts {
  /** The name of whoever started it, as their machine has it. */
  by: string;
  dataFolder: string;
  /** Of what was loaded before; null for a first time. */
  before: string | null;
  after: string;
  importChange: ImportChange | undefined;
  /** Rows of each table afterwards. */
  rows: Readonly<Record<string, number>>;
}

/** To be called before tables are locked: a reader notes what it reads first, and then waits for the table. */
export async function lockAudit(manager: EntityManager): Promise<void> {
  await manager.query(LOCK_CHAIN);
}

/** To be called in the transaction that writes the rows: neither is there without the other. */
export async function noteLoad(manager: EntityManager, facts: LoadFacts): Promise<void> {
  const { by, dataFolder, before, after, importChange, rows } = facts;
  const { add, remove = [] } = importChange ?? {};
  await appendAudit((sql, parameters) => manager.query(sql, parameters), {
    kind: 'DATA_WRITTEN',
    details: {
      what: add ? 'import' : remove.length > 0 ? 'removal of imports' : 'load',
      by,
      dataFolder,
      fingerprintBefore: before,
      fingerprintAfter: after,
      ...(add && {
        import: { id: add.id, name: add.name, sha256: add.sha256, bytes: add.bytes, loadedBy: add.loadedBy },
      }),
      ...(remove.length > 0 && { removed: remove }),
      rows,
    },
  });
}
