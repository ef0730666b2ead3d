import { inject } from 'vitest';
import { linesSince, sizeOf, statementsOf } from './statement-log.js';

/**
 * How many statements the subgraphs sent to a database while work ran, as PostgreSQL itself logged them; whether the data are still
 * the same is asked beside that, by how many at once depends on the moment.
 */
export async function countStatements(database: string, work: () => Promise<unknown>): Promise<number> {
  const log = inject('serverLog');
  const before = await sizeOf(log);
  await work();
  return statementsOf(await linesSince(log, before), database).length;
}
