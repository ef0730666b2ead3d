import { lstat, readFile, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';

const LinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Puts back the links between shared libraries that the package's install script makes, as it may have been skipped.
 * False when some are missing and the package cannot be written to.
 */
export async function remakeLinks(packageDirectory: string): Promise<boolean> {
  const list = await readFile(join(packageDirectory, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const made = LinkList.parse(JSON.parse(list)).map(({ source, target }) =>
    // Source and target lie in one directory, so the link need only name the file.
    makeLink(basename(source), join(packageDirectory, target)),
  );
  return (await Promise.all(made)).every((present) => present);
}

async function makeLink(source: string, target: string): Promise<boolean> {
  if (await exists(target)) return true;
  // Another process may be making the same link.
  return symlink(source, target).then(
    () => true,
    () => exists(target),
  );
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
