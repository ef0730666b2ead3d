import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { compareText } from '../../shared/collections.js';

/** A query that comes with the hub and has a name. */
export interface WorkedQuery {
  name: string;
  /** The question it answers: its first comment. */
  title: string;
  text: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** The queries of a folder, by name. @throws Error when the folder or a file in it cannot be read. */
export async function readWorkedQueries(folder: string): Promise<ReadonlyMap<string, WorkedQuery>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort(compareText);
  const queries = await Promise.all(
    names.map(async (file) =>
      readWorkedQuery(basename(file, '.graphql'), await readFile(join(folder, file), 'utf8')),
    ),
  );
  return new Map(queries.map((query) => [query.name, query]));
}

/** @throws Error when the text is not one query. */
export function readWorkedQuery(name: string, text: string): WorkedQuery {
  const document = parse(text);
  const [operation, another] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation || another) throw new Error(`${name}: not one operation.`);
  const title = /^#\s*(.+)$/m.exec(text)?.[1]?.trim() ?? operation.name?.value ?? name;
  return { name, title, text, document, operation };
}
