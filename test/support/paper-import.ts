import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImport } from '../../hub/import-run.js';
import { holdSource } from '../../hub/import-source.js';
import { openDatabase } from '../../hub/open-database.js';
import { partnershipFolder } from '../../importers/partnership-folder/partnership-folder.importer.js';

/** A paper made up for the tests: it gives Rugby a priority. */
const PAPER = {
  'source.yaml': `id: rugby-2025
title: A paper made up for this test
publisher: Rugby Borough Council
publishedOn: "2025-05-01"
knownAt: "2025-05-01"
`,
  'partnerships.yaml': `partnerships:
  - partnership: rugby
    prioritySets:
      - label: 2025/26
        status: ADOPTED
        from: 2025/26
        to: 2025/26
        source: { paragraph: "2" }
        priorities:
          - { title: Violence }
`,
};

/** Imports the paper as somebody with this name does. */
export async function importPaper(databaseUrl: string, by: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-paper-'));
  try {
    const path = join(folder, 'rugby-2025');
    await mkdir(path);
    for (const [name, content] of Object.entries(PAPER)) await writeFile(join(path, name), content);
    await using source = await holdSource(path, partnershipFolder);
    await using opened = await openDatabase({ databaseUrl, dataDir: '', rolePasswords: {} });
    await runImport(opened, { importer: partnershipFolder, source, by, dryRun: false });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
