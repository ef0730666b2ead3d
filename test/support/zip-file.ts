import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A part of a zip file, whole or piece by piece. */
export interface ZipPart {
  name: string;
  text: string | Buffer | Iterable<string>;
  /** Written as they are: to say something wrong on purpose. */
  claims?: { crc?: number; size?: number; flags?: number; method?: number };
}

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  offset: number;
  flags: number;
  method: number;
}

/** Bit 3: sizes follow the data. Bit 11: names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const LEVEL = 1;
const PIECE = 1 << 19;

/** Writes a zip file without ever holding a part whole; gives the bytes that it unpacks to. */
export async function writeZip(path: string, parts: readonly ZipPart[]): Promise<number> {
  const file = createWriteStream(path);
  const written: Written[] = [];
  let offset = 0;
  const put = async (bytes: Buffer) => {
    offset += bytes.length;
    if (!file.write(bytes)) await new Promise<void>((resolve) => file.once('drain', resolve));
  };
  for (const part of parts) {
    const entry = {
      name: Buffer.from(part.name),
      crc: 0,
      packed: 0,
      size: 0,
      offset,
      flags: FLAGS,
      method: DEFLATED,
    };
    await put(localHeader(entry));
    await deflate(part.text, entry, put);
    await put(dataDescriptor(entry));
    written.push({ ...entry, ...part.claims });
  }
  const start = offset;
  for (const entry of written) await put(directoryEntry(entry));
  await put(endOfDirectory(written.length, offset - start, start));
  file.end();
  await finished(file);
  return written.reduce((sum, { size }) => sum + size, 0);
}

async function deflate(
  text: ZipPart['text'],
  entry: Written,
  put: (bytes: Buffer) => Promise<void>,
): Promise<void> {
  const packer = createDeflateRaw({ level: LEVEL, chunkSize: 1 << 18 });
  const pieces = Buffer.isBuffer(text) ? [text] : typeof text === 'string' ? [text] : text;
  const plain = Readable.from(measured(pieces, entry));
  plain.once('error', (error) => packer.destroy(error));
  for await (const chunk of plain.pipe(packer)) {
    entry.packed += chunk.length;
    await put(chunk);
  }
}

function* measured(pieces: Iterable<string | Buffer>, entry: Written): Generator<Buffer> {
  for (const piece of gathered(pieces)) {
    const bytes = Buffer.from(piece);
    entry.size += bytes.length;
    entry.crc = crc32(bytes, entry.crc);
    yield bytes;
  }
}

/** Small pieces together, which packs many times faster. */
function* gathered(pieces: Iterable<string | Buffer>): Generator<string | Buffer> {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') yield piece;
    else text += piece;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

function localHeader({ name, flags, method }: Written): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function dataDescriptor({ crc, packed, size }: Written): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeUInt32LE(packed, 8);
  descriptor.writeUInt32LE(size, 12);
  return descriptor;
}

function directoryEntry({ name, crc, packed, size, offset, flags, method }: Written): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
