import type { IncomingMessage } from 'node:http';

export interface BodyLimits {
  /** A body of more bytes than this is none. */
  keep: number;
  /** So much of it is read all the same, though not kept, so that its sender gets to see the refusal; 20 MB when left out. */
  discard?: number;
}

const MOST_DISCARDED_BYTES = 20_000_000;

/**
 * The bytes that come with a request, undefined where they are too many. By the events of the request, not by its iterator, which takes
 * as long as all else of a small request. @throws Error when the sender goes away before its end.
 */
export function readBody(
  request: IncomingMessage,
  { keep, discard = MOST_DISCARDED_BYTES }: BodyLimits,
): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= keep) parts.push(part);
      else if (size > discard) {
        resolve(undefined);
        request.destroy();
      }
    });
    request.on('end', () => resolve(size <= keep ? joined(parts) : undefined));
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new Error('the sender of a request went away'));
    });
  });
}

function joined(parts: readonly Buffer[]): Buffer {
  const [first] = parts;
  return first && parts.length === 1 ? first : Buffer.concat(parts);
}
