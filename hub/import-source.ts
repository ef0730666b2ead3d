import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Importer, ImportSource } from '../importers/importer.js';
import { compareText } from '../shared/collections.js';
import { DataRefused, refuseFile } from '../shared/files/file-problem.js';

/** A source that is on this machine as long as it is held. */
export interface HeldSource extends ImportSource, AsyncDisposable {}

const MB = 1024 ** 2;
/** The largest published file has 100 MB. */
const MOST_FETCHED_MB = 2048;
const FETCH_TIMEOUT_MS = 30 * 60 * 1000;

/** Finds a file or a folder, or fetches an address to a temporary file. @throws DataRefused when it cannot be had. */
export async function holdSource(
  argument: string,
  { takesFolder }: Pick<Importer, 'takesFolder'> = {},
): Promise<HeldSource> {
  if (!/^https?:\/\//i.test(argument)) return findSource(argument, takesFolder);
  if (takesFolder) refuseFile(argument, 'is an address; give a folder of this machine');
  return fetchSource(argument);
}

async function findSource(argument: string, takesFolder = false): Promise<HeldSource> {
  const path = resolve(argument);
  const found = await stat(path).catch(() => refuseFile(argument, 'there is no such file or folder'));
  if (!found.isFile() && !found.isDirectory()) refuseFile(argument, 'is neither a file nor a folder');
  if (found.isDirectory() !== takesFolder)
    refuseFile(argument, takesFolder ? 'is a file; give a folder' : 'is a folder; give one file');
  const measured = found.isFile() ? await measureFile(path) : await measureFolder(path);
  return {
    path,
    name: printable(basename(path)),
    ...measured,
    [Symbol.asyncDispose]: async () => {},
  };
}

async function fetchSource(argument: string): Promise<HeldSource> {
  if (!URL.canParse(argument)) refuseFile(argument, 'is no address');
  const address = new URL(argument);
  if (address.username !== '' || address.password !== '')
    refuseFile(
      address.host,
      'an address with a password in it is not fetched: it would be shown with every figure',
    );
  address.hash = '';
  const folder = await mkdtemp(join(tmpdir(), 'hub-import-'));
  const removeAtOnce = () => rmSync(folder, { recursive: true, force: true });
  // Who is interrupted has no time to wait.
  process.once('exit', removeAtOnce);
  const remove = async () => {
    process.off('exit', removeAtOnce);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const path = join(folder, fileNameOf(address));
    await download(address.href, path);
    return { path, name: address.href, ...(await measureFile(path)), [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function download(address: string, path: string): Promise<void> {
  const response = await fetch(address, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) }).catch(
    (error: unknown) => refuseFile(address, `cannot be fetched: ${reasonOf(error)}`),
  );
  if (!response.ok) refuseFile(address, `answers ${response.status} ${response.statusText}`.trim());
  const declared = Number(response.headers.get('content-length') ?? 0);
  if (declared > MOST_FETCHED_MB * MB) refuseFile(address, `is larger than ${MOST_FETCHED_MB} MB`);
  if (!response.body) refuseFile(address, 'answers nothing');
  const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
  await pipeline(body, limited(address), createWriteStream(path)).catch((error: unknown) => {
    if (error instanceof DataRefused) throw error;
    refuseFile(address, `did not arrive whole: ${reasonOf(error)}`);
  });
}

function limited(address: string) {
  return async function* (chunks: AsyncIterable<Uint8Array>) {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > MOST_FETCHED_MB * MB) refuseFile(address, `is larger than ${MOST_FETCHED_MB} MB`);
      yield chunk;
    }
  };
}

/** A name is shown with every figure, also where a control character would be obeyed. */
function printable(name: string): string {
  return name.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '�');
}

/** The last step of the address, of which importers may need the ending. */
function fileNameOf({ pathname }: URL): string {
  const last = pathname.split('/').at(-1) ?? '';
  return last.replace(/[^A-Za-z0-9._-]/g, '_').replace(/^\.+/, '') || 'download';
}

async function measureFile(path: string): Promise<Pick<ImportSource, 'sha256' | 'bytes'>> {
  const hash = createHash('sha256');
  const bytes = await addFile(path, hash);
  return { sha256: hash.digest('hex'), bytes };
}

/** Of the names and contents of its files; links are not followed. */
async function measureFolder(path: string): Promise<Pick<ImportSource, 'sha256' | 'bytes'>> {
  const hash = createHash('sha256');
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: join(entry.parentPath, entry.name),
      isFile: entry.isFile(),
    }));
  let bytes = 0;
  for (const file of files.sort((a, b) => compareText(a.path, b.path))) {
    hash.update(`\0${file.path.slice(path.length)}\0`);
    if (file.isFile) bytes += await addFile(file.path, hash);
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function addFile(path: string, hash: Hash): Promise<number> {
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return bytes;
}

/** Fetching tells why in the cause of its error. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
