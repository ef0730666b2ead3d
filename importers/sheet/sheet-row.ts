/** A row of a table as its cells' texts. Rows without a single cell are left out; blank cells at the end may be too. */
export interface SheetRow {
  /** Name of the sheet as its tab shows it; "" in a CSV file, which has one table. */
  sheet: string;
  /** From 1, as a spreadsheet program numbers rows; in a CSV file the line on which the row ends. */
  line: number;
  /** Numbers as their digits without grouping; "true" or "false"; a date as its day in .ods, as its serial number in .xlsx. */
  cells: readonly string[];
}

export interface ReadRowsOptions {
  /** What the file is called in refusals; its own name if left out. */
  name?: string;
  /** Sheets to read; all if left out. */
  wanted?: (sheet: string) => boolean;
  /** Told from time to time how many bytes of the file have been read. */
  onProgress?: (bytesRead: number) => void;
}

/** Rows in their order, a few hundred at a time. @throws DataRefused that names the file and, where it can, sheet and row. */
export type RowBatches = AsyncGenerator<SheetRow[], void, undefined>;
