import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { describeCause, readErrorCode } from './launch-error.js';

const POLL_INTERVAL_MS = 10;

/** SQLSTATE classes and codes that end the wait: a password that is refused, a database that is not there. */
const FINAL = /^(28|3D)/;

/** What to wait for, and when to stop waiting. */
interface ReadinessWait {
  readonly url: string;
  readonly timeoutMs: number;
  /** Asked between attempts: a server that has ended will not become ready. */
  readonly hasEnded: () => boolean;
}

/** Waits until the server answers a query. @throws Error with the last reason when it does not. */
export async function waitUntilReady({ url, timeoutMs, hasEnded }: ReadinessWait): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const problem = await tryQuery(url);
    if (problem === null) return;
    if (hasEnded()) throw new Error('it ended while starting', { cause: problem });
    if (FINAL.test(readErrorCode(problem) ?? '')) throw problem;
    if (performance.now() > deadline) throw new Error(`no answer after ${timeoutMs} ms: ${problem.message}`);
    await sleep(POLL_INTERVAL_MS);
  }
}

async function tryQuery(url: string): Promise<Error | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  // Without a listener a connection that breaks between two queries would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return null;
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(describeCause(cause));
  } finally {
    await client.end().catch(() => undefined);
  }
}
