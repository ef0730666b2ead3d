import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTestDatabase } from './support/database.js';
import { measureImport } from './support/import-process.js';
import { writeLargeOpenData } from './support/large-open-data.js';

const LIMIT_MB = 300;

it('reads 301,440 rows of open data, 440 MB of XML, in less than 300 MB of memory', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'large-open-data-'));
  await using database = await createTestDatabase();
  try {
    const file = join(folder, 'prc-csp-mar2025-mar2026-tables-230726.ods');
    const { rows, unpacked } = await writeLargeOpenData(file, ['2024/25', '2025/26'], 120);
    expect(rows).toBe(301_440);
    expect(unpacked).toBeGreaterThan(440_000_000);
    const words = ['home-office-csp', file, '--dry-run'];
    const { code, output, peakMb } = await measureImport(words, { DATABASE_URL: database.url });
    expect(code, output).toBe(0);
    expect(output).toContain('301,440 rows of 8 quarters, April 2024 to March 2026.');
    expect(peakMb).toBeLessThan(LIMIT_MB);
  } finally {
    await rm(folder, { recursive: true });
  }
});
