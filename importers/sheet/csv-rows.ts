import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { refuseFile } from './refuse.js';
import type { ReadRowsOptions, RowBatches, SheetRow } from './sheet-row.js';
import { wholeLines } from './utf8-lines.js';

const BATCH = 500;
const LONGEST_RECORD = 1_000_000;

/** The rows of a CSV file in UTF-8, with or without a byte order mark, whatever its line ends. */
export async function* readCsvRows(path: string, options: ReadRowsOptions = {}): RowBatches {
  const name = options.name ?? basename(path);
  const parser = parse({ bom: true, info: true, relax_column_count: true, max_record_size: LONGEST_RECORD });
  const text = Readable.from(wholeLines(createReadStream(path), name, options.onProgress));
  pipeline(text, parser, () => {});
  let batch: SheetRow[] = [];
  try {
    for await (const { record, info } of parser) {
      if (isBlank(record)) continue;
      batch.push({ sheet: '', line: info.lines, cells: record });
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    if (error instanceof CsvError) refuseFile(name, error.message, { line: lineOf(error) });
    throw error;
  }
  if (batch.length > 0) yield batch;
}

function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell === '');
}

function lineOf(error: CsvError): number | undefined {
  return 'lines' in error && typeof error.lines === 'number' ? error.lines : undefined;
}
