import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SUPERUSER } from './cluster.js';
import { describeLayout } from './data-directory.js';
import { waitUntilReady } from './readiness.js';

const ANSWER_TIMEOUT_MS = 2_000;

/** The address of the server that another hub runs on this data directory; null when none answers there. */
export async function findRunningPostgres(dataDir: string): Promise<string | null> {
  const layout = describeLayout(resolve(dataDir));
  const [password, lock] = await Promise.all([
    readFile(layout.passwordFile, 'utf8').catch(() => null),
    readFile(join(layout.cluster, 'postmaster.pid'), 'utf8').catch(() => null),
  ]);
  // The fourth line of PostgreSQL's own lock file is the port.
  const port = lock?.split('\n')[3]?.trim();
  if (!password || !port) return null;
  const url = `postgres://${SUPERUSER}:${encodeURIComponent(password.trim())}@127.0.0.1:${port}/postgres`;
  return answers(url);
}

async function answers(url: string): Promise<string | null> {
  try {
    await waitUntilReady({ url, timeoutMs: ANSWER_TIMEOUT_MS, hasEnded: () => true });
    return url;
  } catch {
    return null;
  }
}
