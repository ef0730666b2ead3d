import { open, stat } from 'node:fs/promises';
import { inject } from 'vitest';

/**
 * How many statements the subgraphs sent to a database while work ran, as PostgreSQL itself logged them; whether the data are still
 * the same is asked beside that, by how many at once depends on the moment.
 */
export async function countStatements(database: string, work: () => Promise<unknown>): Promise<number> {
  const before = (await stat(inject('serverLog'))).size;
  await work();
  return (await linesSince(before)).filter((line) => isStatement(line, database)).length;
}

/** A statement of a client stands in the log as "database application LOG:  statement: …" or "… execute name: …". */
function isStatement(line: string, database: string): boolean {
  const match = /^(\S+) hub-(\S+) LOG: {2}(statement|execute [^:]*): (.*)/.exec(line);
  return match?.[1] === database && match[2] !== 'admin' && match[2] !== 'version';
}

async function linesSince(offset: number): Promise<string[]> {
  const file = await open(inject('serverLog'));
  try {
    const { size } = await file.stat();
    const text = Buffer.alloc(size - offset);
    await file.read(text, 0, text.length, offset);
    return text.toString('utf8').split('\n');
  } finally {
    await file.close();
  }
}
