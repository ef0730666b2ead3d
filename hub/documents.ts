import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { writeManifest } from '../gateway/http/trusted-documents.js';
import { projectRoot } from '../shared/project-root.js';
import { DOCUMENTS_FILE } from './generated-files.js';

/** Where the project keeps the queries that it answers for. */
const FOLDERS = ['docs/queries', 'web'];

/** `npm run documents` writes the manifest of trusted documents; with `--check` it only says whether it is out of date. */
async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const manifest = writeManifest(await readDocuments());
  const file = relative(projectRoot, DOCUMENTS_FILE);
  if ((await readFile(DOCUMENTS_FILE, 'utf8').catch(() => '')) === manifest)
    return console.log(`${file} is up to date.`);
  console.log(`${check ? 'Out of date, run "npm run documents"' : 'Written'}: ${file}`);
  if (check) process.exitCode = 1;
  else await writeFile(DOCUMENTS_FILE, manifest);
}

async function readDocuments(): Promise<string[]> {
  const paths = await Promise.all(FOLDERS.map((folder) => graphqlFiles(join(projectRoot, folder))));
  return Promise.all(paths.flat().map((path) => readFile(path, 'utf8')));
}

/** A folder that is not there holds none. */
async function graphqlFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => name.endsWith('.graphql')).map((name) => join(folder, name));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
