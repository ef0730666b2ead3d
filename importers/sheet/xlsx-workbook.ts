import { posix } from 'node:path';
import { refuseFile } from './refuse.js';
import { type Attributes, readXml, withoutPrefix, type XmlListener } from './xml.js';
import type { Zip } from './zip.js';

/** Characters of the texts that the cells of a workbook share: they are held while its sheets are read. */
const MOST_SHARED_TEXT = 50_000_000;
/** What a text takes besides its characters: millions of empty ones are large too. */
const TEXT_OVERHEAD = 16;

export interface XlsxSheet {
  name: string;
  /** Of its part in the zip file. */
  path: string;
}

export interface XlsxWorkbook {
  sheets: XlsxSheet[];
  /** The part with the shared texts, where the workbook has one. */
  sharedText: string | undefined;
}

interface Relation {
  id: string;
  type: string;
  path: string;
}

/** The sheets of an .xlsx file in the order of their tabs; charts are left out. */
export async function readWorkbook(zip: Zip): Promise<XlsxWorkbook> {
  const root = await readRelations(zip, '');
  const workbook = root.find((one) => one.type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const relations = await readRelations(zip, workbook);
  const byId = new Map(relations.map((one) => [one.id, one]));
  const sheets: XlsxSheet[] = [];
  await listen(zip, workbook, (name, attributes) => {
    if (name !== 'sheet') return;
    const part = byId.get(attributes['r:id'] ?? idAttribute(attributes) ?? '');
    if (part?.type === 'worksheet') sheets.push({ name: attributes.name ?? '', path: part.path });
  });
  return { sheets, sharedText: relations.find((one) => one.type === 'sharedStrings')?.path };
}

/** Texts that cells refer to by their number. Reading aids for Japanese names are no part of them. */
export async function readSharedText(zip: Zip, path: string): Promise<string[]> {
  const texts: string[] = [];
  const text = new TextItem();
  let length = 0;
  const count = (more: number) => {
    length += more;
    if (length > MOST_SHARED_TEXT) refuseFile(zip.name, 'holds more text than can be kept at once');
  };
  const listener: XmlListener = {
    open(qualified) {
      const name = withoutPrefix(qualified);
      if (name !== 'si') return text.open(name);
      text.clear();
      count(TEXT_OVERHEAD);
    },
    close(qualified) {
      const name = withoutPrefix(qualified);
      text.close(name);
      if (name === 'si') texts.push(text.value);
    },
    text(part) {
      count(text.add(part));
    },
  };
  for await (const _ of readXml(zip.text(path), listener, zip.name));
  return texts;
}

/** A text in runs of different looks. */
export class TextItem {
  value = '';
  #inText = false;
  #inReadingAid = false;

  clear(): void {
    this.value = '';
  }

  open(name: string): void {
    if (name === 't') this.#inText = true;
    else if (name === 'rPh') this.#inReadingAid = true;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inReadingAid = false;
    else if (name === 'si' || name === 'is') this.value = unescapeText(this.value);
  }

  /** How many characters were added. */
  add(text: string): number {
    if (!this.#inText || this.#inReadingAid) return 0;
    this.value += text;
    return text.length;
  }
}

/** "_x000D_" stands for a character that XML cannot hold. */
function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

async function readRelations(zip: Zip, part: string): Promise<Relation[]> {
  const { dir, base } = posix.parse(part);
  const path = posix.join(dir, '_rels', `${base}.rels`);
  if (!zip.has(path)) return [];
  const relations: Relation[] = [];
  await listen(zip, path, (name, { Id, Type, Target, TargetMode }) => {
    if (name !== 'Relationship' || TargetMode === 'External') return;
    const type = (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1);
    relations.push({ id: Id ?? '', type, path: posix.resolve('/', dir, Target ?? '').slice(1) });
  });
  return relations;
}

async function listen(
  zip: Zip,
  path: string,
  open: (name: string, attributes: Attributes) => void,
): Promise<void> {
  const listener = {
    open: (name: string, at: Attributes) => open(withoutPrefix(name), at),
    close() {},
    text() {},
  };
  for await (const _ of readXml(zip.text(path), listener, zip.name));
}

function idAttribute(attributes: Attributes): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}
