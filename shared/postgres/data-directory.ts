import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  access,
  chmod,
  chown,
  constants,
  lchown,
  mkdir,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { describeCause, PostgresLaunchError, readErrorCode } from './launch-error.js';
import { findNearest, isRoot, type ServerUser } from './privileges.js';

/** Where things lie inside a hub's data directory. The server itself sees only `cluster`. */
export interface DataLayout {
  readonly directory: string;
  /** What PostgreSQL calls its data directory. */
  readonly cluster: string;
  readonly passwordFile: string;
  readonly logFile: string;
}

/** Begins the name of a cluster that is still being made, or whose making was cut short. */
export const UNFINISHED_PREFIX = 'cluster-unfinished-';

/** The layout below a directory that may not exist yet. */
export function describeLayout(directory: string): DataLayout {
  const inside = (name: string) => join(directory, name);
  return {
    directory,
    cluster: inside('cluster'),
    passwordFile: inside('password'),
    logFile: inside('postgres.log'),
  };
}

/**
 * Makes the data directory, for this user alone, and answers its real path. Directories made by root belong to whoever
 * owns the one they are made in.
 * @throws PostgresLaunchError when it cannot be made or used.
 */
export async function openDataDirectory(dataDir: string): Promise<string> {
  const wanted = resolve(dataDir);
  try {
    const nearest = findNearest(wanted);
    const owner = await stat(nearest);
    await mkdir(wanted, { recursive: true });
    const made = listPathsBelow(nearest, wanted);
    if (isRoot()) for (const path of made) await chown(path, owner.uid, owner.gid);
    if (made.length > 0) await chmod(wanted, 0o700);
    await access(wanted, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(wanted);
  } catch (cause) {
    throw describeDirectoryProblem(wanted, cause);
  }
}

/**
 * Does the directory hold a cluster already?
 * @throws PostgresLaunchError when it does but cannot be read, or is of another major version than `version`.
 */
export async function hasCluster(layout: DataLayout, version: string): Promise<boolean> {
  if (!existsSync(layout.cluster)) return false;
  const [ours = ''] = version.split('.');
  const theirs = await readClusterVersion(layout);
  if (theirs === ours) return true;
  throw new PostgresLaunchError(
    `The data in ${layout.directory} was written by PostgreSQL ${theirs}; this hub runs PostgreSQL ${ours}, which cannot ` +
      'open it. Nothing was changed. Start the hub with the release that wrote the data, or set DATABASE_URL to a server ' +
      `of version ${theirs}, or move the directory away: the hub then makes a new database and loads it from its data files.`,
  );
}

/**
 * The superuser's password, made on first use and kept in a file that only its owner can read: whoever runs the server,
 * as initdb reads it too.
 */
export async function readOrMakePassword(layout: DataLayout, user: ServerUser | null): Promise<string> {
  try {
    const kept = (await readFile(layout.passwordFile, 'utf8').catch(ignoreMissing))?.trim() ?? '';
    const password = kept === '' ? await makePassword(layout) : kept;
    if (user !== null) await lchown(layout.passwordFile, user.uid, user.gid);
    return password;
  } catch (cause) {
    throw describeDirectoryProblem(layout.passwordFile, cause);
  }
}

async function makePassword(layout: DataLayout): Promise<string> {
  if (existsSync(layout.cluster))
    throw new Error('it is missing, and the database lets nobody in without it');
  const password = randomBytes(24).toString('base64url');
  await writeFile(layout.passwordFile, `${password}\n`, { mode: 0o600 });
  return password;
}

/** Removes what a start that was cut short left behind. Only for the holder of the directory's claim. */
export async function removeUnfinishedClusters(layout: DataLayout): Promise<void> {
  const names = await readdir(layout.directory);
  const unfinished = names.filter((name) => name.startsWith(UNFINISHED_PREFIX));
  await Promise.all(
    unfinished.map((name) => rm(join(layout.directory, name), { recursive: true, force: true })),
  );
}

async function readClusterVersion(layout: DataLayout): Promise<string> {
  try {
    return (await readFile(join(layout.cluster, 'PG_VERSION'), 'utf8')).trim();
  } catch (cause) {
    throw describeDirectoryProblem(layout.cluster, cause);
  }
}

/** Every path from just below `nearest` down to `wanted`, outermost first. */
function listPathsBelow(nearest: string, wanted: string): string[] {
  const steps = relative(nearest, wanted).split(sep).filter(Boolean);
  return steps.map((_, index) => join(nearest, ...steps.slice(0, index + 1)));
}

function describeDirectoryProblem(path: string, cause: unknown): PostgresLaunchError {
  const denied = ['EACCES', 'EPERM'].includes(readErrorCode(cause) ?? '');
  const advice = denied
    ? 'It belongs to another user, perhaps because the hub was once started as root: start it that way again, or with another data directory.'
    : 'Put it right, or move the data directory away to let the hub make a new database.';
  return new PostgresLaunchError(
    `${path} cannot be used for the database: ${describeCause(cause)}. ${advice}`,
    { cause },
  );
}

function ignoreMissing(cause: unknown): null {
  if (readErrorCode(cause) === 'ENOENT') return null;
  throw cause;
}
