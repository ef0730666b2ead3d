import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimDirectory } from './lock.js';

describe('the claim on a data directory', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'claim '));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('is refused while a running process holds it, naming process and directory', async () => {
    const claim = await claimDirectory(directory);
    await expect(claimDirectory(directory)).rejects.toThrow(
      `The database in ${directory} is in use by a hub that is running (process ${process.pid}, which is this one).`,
    );
    await claim.release();
  });

  it('leaves no file behind when released', async () => {
    const claim = await claimDirectory(directory);
    await claim.release();
    expect(await readdir(directory)).toEqual([]);
  });

  it('passes over a dead hub whose process number a stranger now has', async () => {
    await writeFile(join(directory, `hub-${process.pid}-12345678.1-abcdef01.lock`), '');
    const claim = await claimDirectory(directory);
    expect(await readdir(directory)).toHaveLength(1);
    await claim.release();
  });

  it('goes to at most one of ten that ask at once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => claimDirectory(directory)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
  });
});
