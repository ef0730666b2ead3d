import { SaxesParser } from 'saxes';
import { DataRefused } from '../../shared/files/file-problem.js';
import { reasonOf, refuseFile } from './refuse.js';

/** No tag, attribute or text of a spreadsheet comes near: more is an attack on the memory. */
const LONGEST_PIECE = 8 * 1024 ** 2;

export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML document as it is read; names with their prefix. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads XML piece by piece and pauses after each, so that what was found can be handed on.
 * Entities that a document declares itself are not expanded but refused, as is whatever is not sound XML.
 */
export async function* readXml(
  pieces: AsyncIterable<string>,
  listener: XmlListener,
  name: string,
): AsyncGenerator<void, void, undefined> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ position: false, xmlns: false });
  let quiet = 0;
  parser.on('opentag', (tag) => {
    quiet = 0;
    listener.open(tag.name, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    quiet = 0;
    listener.close(tag.name);
  });
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  for await (const piece of pieces) {
    sound(name, () => parser.write(piece));
    quiet += piece.length;
    if (quiet > LONGEST_PIECE) refuseFile(name, 'holds a text without end');
    yield;
  }
  sound(name, () => parser.close());
  yield;
}

function sound(name: string, parse: () => unknown): void {
  try {
    parse();
  } catch (error) {
    if (error instanceof DataRefused) throw error;
    refuseFile(name, `its XML is not sound: ${reasonOf(error)}`);
  }
}

/** "x:row" is a row whatever the prefix. */
export function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
