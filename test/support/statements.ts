import { inject } from 'vitest';
import type { TestDatabase } from './database.js';
import { linesSince, sizeOf, statementsOf } from './statement-log.js';
import { touchData } from './touch-data.js';

type Database = Pick<TestDatabase, 'name' | 'url'>;

/** How many statements work takes after a write, when all that was read before is read again. */
export async function countStatements(database: Database, work: () => Promise<unknown>): Promise<number> {
  await touchData(database.url);
  return countFurtherStatements(database, work);
}

/**
 * How many statements the subgraphs sent to a database while work ran, as PostgreSQL itself logged them; whether the data are still
 * the same is asked beside that, by how many at once depends on the moment.
 */
export async function countFurtherStatements(
  { name }: Database,
  work: () => Promise<unknown>,
): Promise<number> {
  const log = inject('serverLog');
  const before = await sizeOf(log);
  await work();
  return statementsOf(await linesSince(log, before), name).length;
}
