import { createReadStream } from 'node:fs';
import type { ImportContext, ImportSource } from '../importer.js';

/** A JSON object of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a file in UTF-8, piece by piece. @throws an error that isEncodingError knows where it is none. */
export async function* readText(source: ImportSource, context: ImportContext): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  for await (const part of createReadStream(source.path)) {
    bytes += part.length;
    context.onProgress(bytes);
    yield decoder.decode(part, { stream: true });
  }
  yield decoder.decode();
}

export function isEncodingError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}
