import { refuseFile } from './refuse.js';
import type { SheetRow } from './sheet-row.js';

/** What spreadsheet programs can show. */
export const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** Thirty times what a spreadsheet program takes. */
const LONGEST_CELL = 1_000_000;
const BATCH = 500;

interface Waiting extends SheetRow {
  times: number;
}

/** Rows that were read and not yet handed on. A row that is repeated waits once. */
export class RowQueue {
  #waiting: Waiting[] = [];
  #count = 0;

  constructor(readonly file: string) {}

  add(row: SheetRow, times = 1): void {
    if (row.line + times - 1 > MOST_ROWS)
      this.refuse(row.sheet, row.line, `the sheet has more than ${MOST_ROWS} rows`);
    this.#waiting.push({ ...row, times });
    this.#count += times;
  }

  /** Hands on whole batches, and the rest when nothing more is to come. */
  *take(isEnd: boolean): Generator<SheetRow[], void, undefined> {
    if (this.#count < BATCH && !(isEnd && this.#count > 0)) return;
    let batch: SheetRow[] = [];
    for (const { times, ...row } of this.#waiting)
      for (let time = 0; time < times; time++) {
        batch.push(time === 0 ? row : { ...row, line: row.line + time });
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
      }
    this.#waiting = [];
    this.#count = 0;
    if (batch.length > 0) yield batch;
  }

  /** @throws DataRefused when a cell is longer than any can be. */
  checkLength(length: number, sheet: string, line: number): void {
    if (length > LONGEST_CELL) this.refuse(sheet, line, `a cell holds more than ${LONGEST_CELL} characters`);
  }

  refuse(sheet: string, line: number, reason: string): never {
    refuseFile(this.file, reason, { sheet, line });
  }
}
