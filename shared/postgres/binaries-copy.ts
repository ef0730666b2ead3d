import { chmod, copyFile, lstat, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { remakeLinks } from './binaries-links.js';
import { PostgresLaunchError } from './launch-error.js';

/** The places a copy of the programs may go to, best first: one of these can be reached by every user of the machine. */
export function listCacheDirectories(version: string): string[] {
  const name = `community-safety-hub-postgres-${version}-${process.geteuid?.() ?? 'user'}`;
  return [...new Set([tmpdir(), '/tmp', '/var/tmp'])].map((parent) => join(parent, name));
}

/**
 * Makes sure `cache` holds a whole copy of the package's programs that every user may read and only this one may write.
 * Copies are made aside and renamed into place, so hubs that start at once do not meet a half-made one.
 * @throws PostgresLaunchError when the place is somebody else's.
 */
export async function copyBinaries(packageDirectory: string, cache: string): Promise<void> {
  const source = join(packageDirectory, 'native');
  if (!(await isUsableCopy(source, cache))) {
    const aside = await mkdtemp(join(dirname(cache), 'community-safety-hub-postgres-copy-'));
    try {
      await copyTree(source, join(aside, 'native'));
      await chmod(aside, 0o755);
      await moveIntoPlace(aside, cache, source);
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }
  await remakeLinks(cache);
}

/** @throws PostgresLaunchError when the place is somebody else's. */
async function isUsableCopy(source: string, cache: string): Promise<boolean> {
  await refuseForeignDirectory(cache);
  return isWholeCopy(source, join(cache, 'native'));
}

/** The temporary directory is open to all, and what lies in it is about to be run. */
async function refuseForeignDirectory(cache: string): Promise<void> {
  const found = await lstat(cache).catch(() => null);
  if (found === null || process.geteuid === undefined) return;
  const isOurs = found.isDirectory() && found.uid === process.geteuid() && (found.mode & 0o022) === 0;
  if (isOurs) return;
  throw new PostgresLaunchError(
    `${cache} was made by another user or can be written by others: remove it and start again`,
  );
}

/** The place is taken when another hub was quicker, or when cleaning of the temporary directory thinned out a copy. */
async function moveIntoPlace(aside: string, cache: string, source: string): Promise<void> {
  if (await tryRename(aside, cache)) return;
  if (await isUsableCopy(source, cache)) return;
  const damaged = `${aside}-damaged`;
  await tryRename(cache, damaged);
  await tryRename(aside, cache);
  await rm(damaged, { recursive: true, force: true });
  if (!(await isUsableCopy(source, cache))) throw new PostgresLaunchError(`${cache} could not be replaced`);
}

async function tryRename(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  );
}

async function copyTree(source: string, target: string): Promise<void> {
  await mkdir(target);
  await chmod(target, 0o755);
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) await copyTree(from, to);
    if (entry.isFile()) await copyProgramFile(from, to);
  }
}

/** Permissions are set outright: a umask of 077 at installation leaves files that only their owner can read. */
async function copyProgramFile(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const { mode } = await lstat(from);
  await chmod(to, (mode & 0o100) === 0 ? 0o644 : 0o755);
}

async function isWholeCopy(source: string, copy: string): Promise<boolean> {
  const found = await lstat(copy).catch(() => null);
  if (found === null) return false;
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(copy, entry.name)];
    if (entry.isDirectory() && !(await isWholeCopy(from, to))) return false;
    if (entry.isFile() && !(await haveSameSize(from, to))) return false;
  }
  return true;
}

async function haveSameSize(from: string, to: string): Promise<boolean> {
  const [source, copy] = await Promise.all([lstat(from), lstat(to).catch(() => null)]);
  return copy?.size === source.size;
}
