import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { projectRoot } from '../shared/project-root.js';
import { generatedFiles } from './generated-files.js';
import { SUBGRAPHS } from './subgraphs.js';
import { generateSchemas } from './supergraph.js';

/** `npm run schema` writes the generated SDL files; with `--check` it only says which of them are out of date. */
async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const stale: string[] = [];
  for (const [path, content] of generatedFiles(await generateSchemas(SUBGRAPHS))) {
    if ((await readFile(path, 'utf8').catch(() => '')) === content) continue;
    stale.push(relative(projectRoot, path));
    if (!check) await writeFile(path, content);
  }
  if (stale.length === 0) return console.log('The generated schemas are up to date.');
  console.log(`${check ? 'Out of date, run "npm run schema"' : 'Written'}: ${stale.join(', ')}`);
  if (check) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
