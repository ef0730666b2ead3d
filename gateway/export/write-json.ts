import { ATTRIBUTION, markingOf, notesOf, type Report } from './report.js';
import type { Table } from './table.js';

/** All tables with what there is to know of them. Rows are objects, their keys in the order of the columns. */
export function writeJson(report: Report): Buffer {
  const { title, exportedAt, version, query, variables, tables, documents, errors } = report;
  const body = {
    title,
    exportedAt,
    hubVersion: version,
    marking: markingOf(report) || null,
    attribution: ATTRIBUTION,
    query,
    variables,
    tables: tables.map(tableBody),
    notes: notesOf(report),
    sources: documents,
    ...(errors.length > 0 && { errors }),
  };
  return Buffer.from(`${JSON.stringify(body, null, 2)}\n`, 'utf8');
}

function tableBody({ name, path, columns, rows }: Table) {
  return {
    name,
    path,
    columns: columns.map(({ name: column, description, kind }) => ({
      name: column,
      type: kind,
      description,
    })),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ name: column }, index) => [column, row[index] ?? null])),
    ),
  };
}
