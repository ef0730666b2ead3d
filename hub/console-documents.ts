import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql';
import { buildApiSchema } from '../gateway/api-schema.js';
import { shapeOf } from '../gateway/export/shape.js';
import { planTables, tablesOf } from '../gateway/export/table-plan.js';
import { projectRoot } from '../shared/project-root.js';
import { API_FILE } from './generated-files.js';

const CONSOLE = join(projectRoot, 'web');
const GENERATED_FILE = join(CONSOLE, 'documents.ts');

/** How the scalars of the schema come in JSON. */
const SCALARS = {
  BigCount: 'string',
  Date: 'string',
  FinancialYear: 'string',
  Pence: 'string | number',
};

interface Source {
  text: string;
  document: DocumentNode;
}

/** `npm run web:documents` writes the types of the console's documents; with `--check` it only says whether they are out of date. */
async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const sources = await readSources();
  const apiSdl = await readFile(API_FILE, 'utf8');
  const apiSchema = buildApiSchema(apiSdl);
  const documents = sources.map((source) => writeDocument(source, apiSchema));
  const text = `${HEAD}${await writeTypes(sources, apiSdl)}\n${documents.join('\n')}`;
  const file = relative(projectRoot, GENERATED_FILE);
  if ((await readFile(GENERATED_FILE, 'utf8').catch(() => '')) === text)
    return console.log(`${file} is up to date.`);
  console.log(`${check ? 'Out of date, run "npm run web:documents"' : 'Written'}: ${file}`);
  if (check) process.exitCode = 1;
  else await writeFile(GENERATED_FILE, text);
}

const HEAD = `// Written by "npm run web:documents" from the .graphql files beside the pages and the public schema.
import type { WebDocument } from './asking/ask.js';

`;

async function readSources(): Promise<Source[]> {
  const names = (await readdir(CONSOLE, { recursive: true }))
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(CONSOLE, name), 'utf8');
      return { text, document: parse(text) };
    }),
  );
}

async function writeTypes(sources: readonly Source[], apiSdl: string): Promise<string> {
  return codegen({
    filename: GENERATED_FILE,
    schema: parse(apiSdl),
    documents: sources.map(({ document }) => ({ document })),
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: { scalars: SCALARS, enumsAsTypes: true, skipTypename: true, useTypeImports: true },
  });
}

/** The text stands as it is in its file: by its hash it is trusted. */
function writeDocument({ text, document }: Source, schema: GraphQLSchema): string {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !operation.name)
    throw new Error('a document of the console is one operation with a name');
  const name = operation.name.value;
  // Whatever a choice may leave out is a table all the same.
  const all = (operation.variableDefinitions ?? []).map(({ variable }) => [variable.name.value, true]);
  const selecting = { schema, fragments: new Map(), variableValues: Object.fromEntries(all) };
  const tables = tablesOf(planTables(shapeOf(selecting, operation))).map((table) => table.name);
  return `export const ${name.charAt(0).toLowerCase()}${name.slice(1)}: WebDocument<${name}Query, ${name}QueryVariables> = {
  name: ${JSON.stringify(name)},
  text: ${JSON.stringify(text)},
  tables: ${JSON.stringify(tables)},
};
`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
