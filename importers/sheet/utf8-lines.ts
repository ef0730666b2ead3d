import { isUtf8 } from 'node:buffer';
import { refuseFile, WEB_PAGE } from './refuse.js';

const NEW_LINE = 0x0a;
const MARKUP = /^(\xEF\xBB\xBF)?\s*<(!doctype|html|\?xml)/i;
const LONGEST_LINE = 16 * 1024 ** 2;

/** Hands on whole lines of bytes. @throws DataRefused for a web page, and that names the first line that is not UTF-8. */
export async function* wholeLines(
  chunks: AsyncIterable<Buffer>,
  name: string,
  onProgress?: (bytes: number) => void,
): AsyncGenerator<Buffer, void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let read = 0;
  for await (const chunk of chunks) {
    if (read === 0 && MARKUP.test(chunk.toString('latin1', 0, 100))) refuseFile(name, WEB_PAGE);
    read += chunk.length;
    const bytes = Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(NEW_LINE) + 1;
    rest = bytes.subarray(end);
    if (rest.length > LONGEST_LINE) refuseFile(name, 'the line has no end', { line });
    if (end > 0) {
      line = checkLines(bytes.subarray(0, end), line, name);
      yield bytes.subarray(0, end);
    }
    onProgress?.(read);
  }
  checkLines(rest, line, name);
  if (rest.length > 0) yield rest;
}

/** The number of the line after them. */
function checkLines(bytes: Buffer, first: number, name: string): number {
  const sound = isUtf8(bytes);
  let line = first;
  let start = 0;
  for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
    if (!sound && !isUtf8(bytes.subarray(start, end))) refuseEncoding(name, line);
    start = end + 1;
    line++;
  }
  if (!sound) refuseEncoding(name, line);
  return line;
}

function refuseEncoding(name: string, line: number): never {
  refuseFile(name, 'is not UTF-8: save the file as "CSV UTF-8"', { line });
}
