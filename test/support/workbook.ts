import { text } from 'node:stream/consumers';
import { SaxesParser } from 'saxes';
import { fromBufferPromise } from 'yauzl';

/** One sheet of an xlsx file as the file itself has it. */
export interface WorkbookSheet {
  name: string;
  xml: string;
  /** Values by row; a cell that is not there is null. */
  rows: (string | number | boolean | null)[][];
}

/** Reads an xlsx by its parts, without the library that wrote it. */
export async function readWorkbook(file: Buffer): Promise<WorkbookSheet[]> {
  const parts = await unzip(file);
  const part = (name: string) => {
    const found = parts.get(name);
    if (found === undefined) throw new Error(`the workbook has no ${name}`);
    return found;
  };
  const targets = new Map(
    tags(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ Id, Target }) => [Id, Target]),
  );
  const texts = sharedTexts(part('xl/sharedStrings.xml'));
  return tags(part('xl/workbook.xml'), 'sheet').map((sheet) => {
    const xml = part(`xl/${targets.get(sheet['r:id'])}`);
    return { name: sheet.name ?? '', xml, rows: rowsOf(xml, texts) };
  });
}

async function unzip(file: Buffer): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(file, { lazyEntries: true });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return parts;
}

function tags(xml: string, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    if (tag.name === name) found.push(tag.attributes);
  });
  parser.write(xml).close();
  return found;
}

function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'si') texts.push('');
  });
  parser.on('text', (part) => {
    texts.push((texts.pop() ?? '') + part);
  });
  parser.write(xml).close();
  return texts;
}

function rowsOf(xml: string, texts: readonly string[]): WorkbookSheet['rows'] {
  const rows: WorkbookSheet['rows'] = [];
  let column = 0;
  let type: string | undefined;
  let value: string | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') rows.push([]);
    if (name === 'c') {
      column = columnOf(attributes.r ?? '');
      type = attributes.t;
      value = undefined;
    }
    if (name === 'v') value = '';
  });
  parser.on('text', (part) => {
    if (value !== undefined) value += part;
  });
  parser.on('closetag', ({ name }) => {
    const row = rows.at(-1);
    if (name !== 'c' || !row || value === undefined) return;
    while (row.length < column) row.push(null);
    row[column] = type === 's' ? (texts[Number(value)] ?? '') : type === 'b' ? value === '1' : Number(value);
    value = undefined;
  });
  parser.write(xml).close();
  return rows;
}

/** "C7" is column 2. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? 'A';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
