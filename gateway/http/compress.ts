import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './negotiate.js';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Small bodies gain nothing. */
const WORTH_IT = 1024;

/** How much time it may take: once for all readers, or anew for each. */
export type Effort = 'once' | 'each time';

const QUALITY: Readonly<Record<Effort, { br: number; gzip: number }>> = {
  once: { br: 9, gzip: 9 },
  'each time': { br: 4, gzip: 5 },
};

/** A body as it travels, with the headers that say so. */
export interface Compressed {
  body: Buffer;
  headers: { 'content-encoding'?: Encoding; vary: string };
}

/** A body in the form that was chosen for it. */
export async function compress(
  body: Buffer,
  encoding: Encoding | undefined,
  effort: Effort,
): Promise<Compressed> {
  if (encoding === undefined || body.length < WORTH_IT) return { body, headers: { vary: 'Accept-Encoding' } };
  const quality = QUALITY[effort][encoding];
  const compressed =
    encoding === 'br'
      ? await toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
      : await toGzip(body, { level: quality });
  return { body: compressed, headers: { 'content-encoding': encoding, vary: 'Accept-Encoding' } };
}
