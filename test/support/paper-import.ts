import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImport } from '../../hub/import-run.js';
import { holdSource } from '../../hub/import-source.js';
import { openDatabase } from '../../hub/open-database.js';
import { partnershipFolder } from '../../importers/partnership-folder/partnership-folder.importer.js';

/** Files of a paper, by name. */
export interface MadeUpPaper {
  'source.yaml': string;
  [name: string]: string;
}

/** A paper made up for the tests: it gives Rugby a priority. */
const RUGBY: MadeUpPaper = {
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
export async function importPaper(databaseUrl: string, by: string, paper = RUGBY): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-paper-'));
  try {
    const path = join(folder, /^id: (.+)$/m.exec(paper['source.yaml'])?.[1] ?? '');
    await mkdir(path);
    for (const [name, content] of Object.entries(paper)) await writeFile(join(path, name), content);
    await using source = await holdSource(path, partnershipFolder);
    await using opened = await openDatabase({ databaseUrl, dataDir: '', rolePasswords: {} });
    await runImport(opened, { importer: partnershipFolder, source, by, dryRun: false });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
