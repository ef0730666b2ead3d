import { open, stat } from 'node:fs/promises';

/** What PostgreSQL logs of statements, where it is told to with the prefix "%d %a ". */

export async function sizeOf(logFile: string): Promise<number> {
  return (await stat(logFile)).size;
}

export async function linesSince(logFile: string, offset: number): Promise<string[]> {
  const file = await open(logFile);
  try {
    const { size } = await file.stat();
    const text = Buffer.alloc(size - offset);
    await file.read(text, 0, text.length, offset);
    return text.toString('utf8').split('\n');
  } finally {
    await file.close();
  }
}

/** Those of a database that its administrator did not send. */
export function statementsOf(lines: readonly string[], database: string): string[] {
  return lines.filter((line) => isStatement(line, database));
}

/** A statement of a client stands in the log as "database application LOG:  statement: …" or "… execute name: …". */
function isStatement(line: string, database: string): boolean {
  const match = /^(\S+) hub-(\S+) LOG: {2}(statement|execute [^:]*): (.*)/.exec(line);
  return match?.[1] === database && match[2] !== 'admin' && match[2] !== 'version';
}
