import type { GraphQLFormattedError } from 'graphql';
import { isMarking, strictest } from './markings.js';
import type { CitedDocument, Table } from './table.js';

/** Everything that an exported file says. */
export interface Report {
  title: string;
  /** ISO 8601, UTC. */
  exportedAt: string;
  /** Version of the hub. */
  version: string;
  /** As it was asked, without what an export adds. */
  query: string;
  /** Defaults included. */
  variables: Readonly<Record<string, unknown>>;
  tables: readonly Table[];
  documents: readonly CitedDocument[];
  errors: readonly GraphQLFormattedError[];
}

/** What the licences of the data ask to be said. */
export const ATTRIBUTION: readonly string[] = [
  'Contains public sector information licensed under the Open Government Licence v3.0.',
  'Source: Office for National Statistics licensed under the Open Government Licence v3.0.',
  'Contains OS data © Crown copyright and database right 2024.',
];

/** How to read the tables. */
export function notesOf({ tables, errors }: Pick<Report, 'tables' | 'errors'>): string[] {
  return [
    'An empty cell, null in JSON, means not known or does not apply; the description of its column says which. It is never zero.',
    'One fact a row. Columns of an outer list repeat in every row of an inner one: do not add them up there.',
    'An outer row whose inner list is empty stands in the table of the outer list only.',
    'The columns from source.document to marking say what the row rests on. Where a row has no source of its own they name that of what it lies in. Several sources are joined by "; ", in the same order in every source column; basis names each kind once, and marking is the strictest.',
    'basis is empty where a row has no source of its own and what it lies in is stated: that the hub read nothing into it is then not known.',
    ...tables
      .filter(({ hasSource }) => !hasSource)
      .map(
        ({ name }) => `The schema gives the rows of table ${name} no source: their source columns are empty.`,
      ),
    ...errors.map(
      ({ message, path, extensions }) =>
        `Missing from this answer${path ? ` at ${path.join('.')}` : ''}: ${message} (${String(extensions?.code)})`,
    ),
  ];
}

/** Of the whole file: the strictest of its documents and rows. The marking is the last column of every table. */
export function markingOf({ documents, tables }: Pick<Report, 'documents' | 'tables'>): string {
  const ofRows = tables.flatMap(({ rows }) => rows.map((row) => row.at(-1)));
  const markings = [...documents.map(({ marking }) => marking), ...ofRows];
  return strictest(markings.map((marking) => (isMarking(marking) ? marking : null))) ?? '';
}
