/** One value of a table; null where the answer holds none, which is never zero. */
export type Cell = string | number | boolean | null;

/** What the cells of a column are. A decimal is exact in pounds and pence, and comes as text. */
export type CellKind = 'text' | 'number' | 'decimal' | 'boolean';

export interface Column {
  name: string;
  /** What the schema says of the field. */
  description: string;
  kind: CellKind;
  /** Where a reader stands in pages: said once, not in every row. */
  paging?: boolean;
}

/** One fact a row. */
export interface Table {
  /** By which a question asks for it: the last part of its path, or all of it where two tables end alike. */
  name: string;
  /** Response keys from the root to the list; empty for what lies in no list. */
  path: readonly string[];
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** False where the schema gives these rows no source, neither of their own nor of what they lie in. */
  hasSource: boolean;
}

/** A document that rows of an export rest on. */
export interface CitedDocument {
  id: string;
  title: string;
  publisher: string;
  publishedOn: string | null;
  marking: string;
}
