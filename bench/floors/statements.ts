import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../shared/project-root.js';
import { QUESTIONS } from '../operations.js';

/**
 * One statement a question: it makes the whole answer from the tables of all subgraphs, which no role of the hub may read
 * together. The rules of law and counting are in it as far as the data that are loaded call for them.
 */
export interface Statement {
  name: string;
  /** The question, as it is sent. */
  body: string;
  text: string;
  values: readonly string[];
}

/** What a statement is asked about; the file of its text has the name of the question. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  small: ['south-warwickshire'],
  list: ['25'],
  oversight: ['warwickshire'],
  board: ['warwickshire'],
  wide: ['314'],
};

export const STATEMENTS: readonly Statement[] = QUESTIONS.flatMap(({ name, body }) => {
  const values = VALUES[name];
  return values === undefined ? [] : [{ name, body, text: readStatement(name), values }];
});

/** Tables that several statements begin with stand for themselves, named as {{duties}}. */
function readStatement(name: string): string {
  return readSql(`${name}.sql`).replace(/\{\{(\w+)\}\}/g, (_, part: string) =>
    readSql(`parts/${part}.sql`).trim(),
  );
}

function readSql(file: string): string {
  return readFileSync(join(projectRoot, 'bench', 'floors', file), 'utf8');
}
