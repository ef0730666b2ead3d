import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../shared/project-root.js';

const FOLDER = join(projectRoot, 'docs', 'queries');

/** The text of a worked query of docs/queries. */
export function workedQuery(name: string): string {
  return readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');
}

/** Names of all worked queries. */
export function workedQueries(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => basename(file, '.graphql'))
    .sort();
}

/** Those that anybody may put; the others are for officers, and answer everybody else in part. */
export function openQueries(): string[] {
  return workedQueries().filter((name) => !name.endsWith('-for-officers'));
}

/** The texts of the console's documents. */
export function consoleQueries(): string[] {
  const folder = join(projectRoot, 'web');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
