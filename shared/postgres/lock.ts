import { randomBytes } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresLaunchError } from './launch-error.js';
import { readStartMark, UNKNOWN_START } from './processes.js';

const ATTEMPTS = 4;
const CLAIM_NAME = /^hub-(?<pid>\d+)-(?<startMark>[\w.]+)-(?<nonce>[0-9a-f]+)\.lock$/;

/** One hub's right to use a data directory, until released or until its process ends. */
interface Claim {
  release(): Promise<void>;
}

/**
 * Claims a directory for this process.
 *
 * Every hub writes a file of its own, named by process number and start, and only then looks for the files of others: of
 * two that come at once at least one sees the other, and a dead hub's file can be removed by anybody without taking a
 * living one's. Those who see each other at the same moment withdraw and try again after a random wait.
 * @throws PostgresLaunchError naming the process that holds the directory.
 */
export async function claimDirectory(directory: string): Promise<Claim> {
  const startMark = (await readStartMark(process.pid)) ?? UNKNOWN_START;
  let holder: number | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const name = `hub-${process.pid}-${startMark}-${randomBytes(4).toString('hex')}.lock`;
    await writeClaim(directory, name);
    holder = await findOtherHolder(directory, name);
    const release = () => rm(join(directory, name), { force: true });
    if (holder === null) return { release };
    await release();
    await sleep(20 + Math.random() * 80);
  }
  throw new PostgresLaunchError(describeHolder(directory, holder));
}

async function writeClaim(directory: string, name: string): Promise<void> {
  const text = `Process ${process.pid} is using this directory. The file goes when that process ends or is next looked for.\n`;
  await writeFile(join(directory, name), text, { flag: 'wx', mode: 0o600 });
}

async function findOtherHolder(directory: string, own: string): Promise<number | null> {
  let holder: number | null = null;
  for (const name of await readdir(directory)) {
    const claim = CLAIM_NAME.exec(name)?.groups;
    if (claim === undefined || name === own) continue;
    const pid = Number(claim.pid);
    if (await isSameProcess(pid, claim.startMark ?? UNKNOWN_START)) holder = pid;
    else await rm(join(directory, name), { force: true });
  }
  return holder;
}

async function isSameProcess(pid: number, claimedMark: string): Promise<boolean> {
  const mark = await readStartMark(pid);
  if (mark === null) return false;
  return mark === claimedMark || mark === UNKNOWN_START || claimedMark === UNKNOWN_START;
}

function describeHolder(directory: string, holder: number | null): string {
  const who = holder === process.pid ? `process ${holder}, which is this one` : `process ${holder}`;
  return (
    `The database in ${directory} is in use by a hub that is running (${who}). ` +
    'Stop that hub first, or start this one with another data directory.'
  );
}
