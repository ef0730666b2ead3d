import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { DataRefused } from '../../shared/files/file-problem.js';
import { reasonOf, refuseFile, WEB_PAGE } from './refuse.js';

const MB = 1024 ** 2;
/** The largest published file unpacks to 1.4 GB. */
const MOST_UNPACKED_MB = 8 * 1024;
const MOST_ENTRIES = 10_000;
const CHUNK = MB / 16;
const STORED = 0;
const DEFLATED = 8;
/** How a file begins that was saved with a password, or in the binary form of before 2007. */
const OLD_OR_LOCKED = 'd0cf11e0';

/** A zip file on disk of which parts are read as they are asked for. */
export interface Zip extends Disposable {
  name: string;
  has(path: string): boolean;
  /** The text of a part in pieces. @throws DataRefused when there is none or it is damaged. */
  text(path: string): AsyncGenerator<string, void, undefined>;
}

/** Opens a zip file and checks its directory. */
export async function openZip(
  path: string,
  name: string,
  onProgress?: (bytes: number) => void,
): Promise<Zip> {
  await refuseOther(path, name);
  const file = await openPromise(path, { autoClose: false }).catch((error: unknown) => notAZip(name, error));
  try {
    const entries = await readEntries(file, name);
    const progress = { read: 0, tell: onProgress };
    return {
      name,
      has: (part) => entries.has(part),
      text: (part) =>
        readText(file, entries.get(part) ?? refuseFile(name, `has no ${part} in it`), name, progress),
      [Symbol.dispose]: () => file.close(),
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

async function refuseOther(path: string, name: string): Promise<void> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(4), position: 0 });
  const start = buffer.subarray(0, bytesRead);
  if (bytesRead === 0) refuseFile(name, 'is empty');
  if (start.toString('hex') === OLD_OR_LOCKED)
    refuseFile(
      name,
      'is locked with a password or in the .xls form of before 2007: save it as .xlsx or .ods without one',
    );
  if (start[0] === 0x3c) refuseFile(name, WEB_PAGE);
}

function notAZip(name: string, error: unknown): never {
  refuseFile(name, `is no spreadsheet in .xlsx or .ods form, or was cut short: ${reasonOf(error)}`);
}

async function readEntries(file: ZipFile, name: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  if (file.entryCount > MOST_ENTRIES) refuseFile(name, `holds more than ${MOST_ENTRIES} parts`);
  try {
    for await (const entry of file.eachEntry()) {
      if (entries.has(entry.fileName)) refuseFile(name, `holds ${entry.fileName} twice`);
      entries.set(entry.fileName, entry);
      unpacked += entry.uncompressedSize;
    }
  } catch (error) {
    if (error instanceof DataRefused) throw error;
    notAZip(name, error);
  }
  if (unpacked > MOST_UNPACKED_MB * MB)
    refuseFile(
      name,
      `unpacks to ${Math.round(unpacked / MB)} MB, more than the ${MOST_UNPACKED_MB} MB that are read`,
    );
  return entries;
}

interface Progress {
  read: number;
  tell: ((bytes: number) => void) | undefined;
}

async function* readText(
  file: ZipFile,
  entry: Entry,
  name: string,
  progress: Progress,
): AsyncGenerator<string, void, undefined> {
  if (entry.isEncrypted()) refuseFile(name, 'is locked with a password: save it without one');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    refuseFile(
      name,
      `${entry.fileName} is packed in a way that is not read (method ${entry.compressionMethod})`,
    );
  const packed = await file.openReadStreamPromise(entry, { decodeFileData: false });
  packed.on('data', (chunk: Buffer) => {
    progress.read += chunk.length;
    progress.tell?.(progress.read);
  });
  const plain = entry.compressionMethod === STORED ? packed : unpack(packed);
  try {
    yield* checkedText(plain, entry);
  } catch (error) {
    if (error instanceof DamagedPart || isStreamError(error))
      refuseFile(name, `${entry.fileName} is damaged or was cut short: ${reasonOf(error)}`);
    throw error;
  } finally {
    packed.unpipe();
    packed.destroy();
    plain.destroy();
  }
}

function unpack(packed: Readable): Readable {
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  packed.once('error', (error) => inflate.destroy(error));
  return packed.pipe(inflate);
}

class DamagedPart extends Error {}

/** The text of a stream, whose bytes must be those that the directory of the zip file tells of. */
async function* checkedText(plain: Readable, entry: Entry): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  let sum = 0;
  for await (const chunk of plain) {
    size += chunk.length;
    if (size > entry.uncompressedSize) throw new DamagedPart('it is longer than the file says');
    sum = crc32(chunk, sum);
    yield decode(decoder, chunk);
  }
  const rest = decode(decoder);
  if (size !== entry.uncompressedSize) throw new DamagedPart('it is shorter than the file says');
  if (sum !== entry.crc32) throw new DamagedPart('its check sum differs');
  if (rest !== '') yield rest;
}

function decode(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new DamagedPart('it is not UTF-8');
  }
}

/** Errors of streams carry a code: of zlib, or of the file system. */
function isStreamError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
