import type { EntityManager, ObjectLiteral } from 'typeorm';
import { chunk } from '../collections.js';
import type { EntityClass } from './data-source.js';

const ROWS_A_STATEMENT = 500;

/** Inserts rows in few statements; the caller's transaction decides whether they stay. */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityClass & (abstract new (...args: never[]) => Row),
  rows: readonly Row[],
): Promise<void> {
  for (const part of chunk(rows, ROWS_A_STATEMENT)) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity as new () => Row)
      .values(part)
      .updateEntity(false)
      .execute();
  }
}
