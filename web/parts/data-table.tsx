import type { ReactNode } from 'react';
import { ScrollingTable } from './scrolling-table.js';

export interface Column<Row> {
  title: string;
  cell(row: Row): ReactNode;
  /** Numbers stand at the right. */
  isNumeric?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
}

/** A table whose first column names the row. On a narrow screen it scrolls in its own box. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <ScrollingTable caption={caption}>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map(({ title, isNumeric }) => (
            <th scope="col" className={`govuk-table__header${numeric('header', isNumeric)}`} key={title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row) => (
          <tr className="govuk-table__row" key={keyOf(row)}>
            {columns.map(({ title, cell, isNumeric }, index) =>
              index === 0 ? (
                <th scope="row" className="govuk-table__header" key={title}>
                  {cell(row)}
                </th>
              ) : (
                <td className={`govuk-table__cell${numeric('cell', isNumeric)}`} key={title}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}

function numeric(part: 'header' | 'cell', isNumeric = false): string {
  return isNumeric ? ` govuk-table__${part}--numeric` : '';
}
