import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Binaries } from './binaries.js';
import { type DataLayout, removeUnfinishedClusters, UNFINISHED_PREFIX } from './data-directory.js';
import { describeCause, PostgresLaunchError } from './launch-error.js';
import { type ServerUser, spawnAs } from './privileges.js';

/** The role that owns the database server; its password is in the data directory. */
export const SUPERUSER = 'hub';

/** What it takes to run a program of PostgreSQL on some data. */
export interface ClusterAccess {
  readonly binaries: Binaries;
  readonly layout: DataLayout;
  readonly user: ServerUser | null;
}

/** Linux's name for the directory a process is in, whichever that is and whatever lies above it. */
const OWN_WORKING_DIRECTORY = '/proc/self/cwd';

/**
 * The name by which the server knows its data directory.
 *
 * A server that runs as another user may not be let through the directories above its data (a home of mode 700). Node
 * enters a child's working directory before it gives up root, and under this name the child needs no way back in.
 */
export function nameClusterForServer(cluster: string, user: ServerUser | null): string {
  return user !== null && existsSync(OWN_WORKING_DIRECTORY) ? OWN_WORKING_DIRECTORY : cluster;
}

/**
 * Makes the cluster of a data directory that has none. It is renamed when whole, so that a start cut short is not taken
 * for a database.
 * @throws PostgresLaunchError
 */
export async function createCluster(access: ClusterAccess, durable: boolean): Promise<void> {
  const { layout } = access;
  await removeUnfinishedClusters(layout);
  const unfinished = join(layout.directory, `${UNFINISHED_PREFIX}${randomBytes(4).toString('hex')}`);
  await makeServerDirectory(unfinished, access);
  await runInitdb(unfinished, access, durable);
  await rename(unfinished, layout.cluster);
}

async function makeServerDirectory(directory: string, { layout, user }: ClusterAccess): Promise<void> {
  await mkdir(directory);
  await chmod(directory, 0o700);
  if (user === null) return;
  await chown(directory, user.uid, user.gid);
  if (nameClusterForServer(directory, user) === directory) await chmod(layout.directory, 0o711);
}

async function runInitdb(
  directory: string,
  { binaries, layout, user }: ClusterAccess,
  durable: boolean,
): Promise<void> {
  const password = await open(layout.passwordFile, 'r');
  try {
    const name = nameClusterForServer(directory, user);
    // As with the directory: the file is handed over open, since its path may be out of the user's reach.
    const passwordName = name === directory ? layout.passwordFile : '/proc/self/fd/3';
    const child = spawn(binaries.initdb, listInitdbArguments(name, passwordName, durable), {
      ...spawnAs(user),
      cwd: directory,
      stdio: ['ignore', 'ignore', 'pipe', password.fd],
    });
    const [said, [code]] = await Promise.all([
      child.stderr === null ? '' : text(child.stderr),
      once(child, 'close'),
    ]);
    if (code !== 0) throw new Error(said.trim() || `initdb ended with code ${code}`);
  } catch (cause) {
    throw describeInitdbFailure(layout.directory, user, cause);
  } finally {
    await password.close();
  }
}

/** Sorting and case by code point and Unicode, without the machine's locales: the same order on every machine. */
function listInitdbArguments(directory: string, passwordFile: string, durable: boolean): string[] {
  return [
    `--pgdata=${directory}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
}

function describeInitdbFailure(
  directory: string,
  user: ServerUser | null,
  cause: unknown,
): PostgresLaunchError {
  const who = user === null ? '' : ` as user ${user.name}`;
  const problem = `A database could not be made in ${directory}${who}: ${describeCause(cause)}.`;
  const advice =
    'Start with another data directory, or set DATABASE_URL to use a database server of your own.';
  return new PostgresLaunchError(`${problem} ${advice}`, { cause });
}
