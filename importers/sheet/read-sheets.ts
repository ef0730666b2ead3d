import { basename } from 'node:path';
import { OdsRows } from './ods-rows.js';
import { refuseFile } from './refuse.js';
import { RowQueue } from './row-queue.js';
import type { ReadRowsOptions, RowBatches } from './sheet-row.js';
import { XlsxRows } from './xlsx-rows.js';
import { readSharedText, readWorkbook } from './xlsx-workbook.js';
import { readXml, type XmlListener } from './xml.js';
import { openZip, type Zip } from './zip.js';

const ODS_TABLES = 'content.xml';
const ODS_MANIFEST = 'META-INF/manifest.xml';

/** The rows of the sheets of an .xlsx or .ods file, told apart by what is in it and not by its name. */
export async function* readSheets(path: string, options: ReadRowsOptions = {}): RowBatches {
  const name = options.name ?? basename(path);
  using zip = await openZip(path, name, options.onProgress);
  const wanted = options.wanted ?? (() => true);
  if (zip.has(ODS_TABLES)) yield* readOds(zip, wanted);
  else if (zip.has('[Content_Types].xml')) yield* readXlsx(zip, wanted);
  else if (zip.has('encrypted-package')) refuseLocked(name);
  else refuseFile(name, 'is a zip file, but no spreadsheet in .xlsx or .ods form');
}

async function* readOds(zip: Zip, wanted: (sheet: string) => boolean): RowBatches {
  if (zip.has(ODS_MANIFEST)) await refuseEncrypted(zip);
  const queue = new RowQueue(zip.name);
  yield* drain(zip, ODS_TABLES, new OdsRows(queue, wanted), queue);
}

async function* readXlsx(zip: Zip, wanted: (sheet: string) => boolean): RowBatches {
  const workbook = await readWorkbook(zip);
  const sheets = workbook.sheets.filter((sheet) => wanted(sheet.name));
  const sharedText =
    workbook.sharedText !== undefined && sheets.length > 0
      ? await readSharedText(zip, workbook.sharedText)
      : [];
  const queue = new RowQueue(zip.name);
  for (const { name, path } of sheets) yield* drain(zip, path, new XlsxRows(queue, name, sharedText), queue);
}

async function* drain(zip: Zip, part: string, listener: XmlListener, queue: RowQueue): RowBatches {
  for await (const _ of readXml(zip.text(part), listener, zip.name)) yield* queue.take(false);
  yield* queue.take(true);
}

async function refuseEncrypted(zip: Zip): Promise<void> {
  let encrypted = false;
  const listener = {
    open: (name: string) => {
      encrypted ||= name.endsWith('encryption-data');
    },
    close() {},
    text() {},
  };
  for await (const _ of readXml(zip.text(ODS_MANIFEST), listener, zip.name))
    if (encrypted) refuseLocked(zip.name);
}

function refuseLocked(name: string): never {
  refuseFile(name, 'is locked with a password: save it without one');
}
