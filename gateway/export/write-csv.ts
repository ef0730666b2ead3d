import { stringify } from 'csv-stringify/sync';
import { defuse } from './defuse.js';
import type { Column, Table } from './table.js';

interface Written extends Pick<Table, 'rows'> {
  columns: readonly Pick<Column, 'name' | 'kind'>[];
}

/**
 * One table as RFC 4180 has it: UTF-8, CRLF, names in the first line. The byte order mark tells Excel that it is UTF-8.
 * Texts are quoted and numbers are not, so an empty text differs from a missing value, and a program that splits at
 * semicolons splits no text.
 */
export function writeCsv({ columns, rows }: Written): Buffer {
  const cells = rows.map((row) =>
    // In a list of one it is no string to the writer, and stays without quotes; as text it is what it holds.
    row.map((cell, index) => (cell !== null && columns[index]?.kind === 'decimal' ? [cell] : cell)),
  );
  const text = stringify([columns.map(({ name }) => name), ...cells], {
    bom: true,
    record_delimiter: '\r\n',
    quoted_string: true,
    cast: { string: defuse, number: String, boolean: String, object: (cell) => String(cell) },
  });
  return Buffer.from(text, 'utf8');
}
