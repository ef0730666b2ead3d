import { open } from 'node:fs/promises';
import { readCsvRows } from './csv-rows.js';
import { readSheets } from './read-sheets.js';
import type { ReadRowsOptions, RowBatches } from './sheet-row.js';

/** Of a zip file, and of the form in which password-protected workbooks are kept. */
const SPREADSHEET_STARTS = ['504b', 'd0cf'];

/** The rows of a .csv, .xlsx or .ods file, whichever it is by what is in it. */
export async function* readRows(path: string, options: ReadRowsOptions = {}): RowBatches {
  yield* (await isSpreadsheet(path)) ? readSheets(path, options) : readCsvRows(path, options);
}

async function isSpreadsheet(path: string): Promise<boolean> {
  await using file = await open(path);
  const { buffer } = await file.read({ buffer: Buffer.alloc(2), position: 0 });
  return SPREADSHEET_STARTS.includes(buffer.toString('hex'));
}
