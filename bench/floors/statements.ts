import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../shared/project-root.js';
import { QUESTIONS } from '../operations.js';

/** One statement a question: it makes the whole answer from the tables of all subgraphs, which no role of the hub may. */
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
};

export const STATEMENTS: readonly Statement[] = QUESTIONS.flatMap(({ name, body }) => {
  const values = VALUES[name];
  return values === undefined ? [] : [{ name, body, text: readStatement(name), values }];
});

function readStatement(name: string): string {
  return readFileSync(join(projectRoot, 'bench', 'floors', `${name}.sql`), 'utf8');
}
