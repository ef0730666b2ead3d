import type { OutgoingHttpHeaders } from 'node:http';

/** A request that is refused for how it is put, before its question is read. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  constructor(
    readonly status: number,
    /** For programs; part of the API like every other code. */
    readonly code: string,
    message: string,
    readonly headers: OutgoingHttpHeaders = {},
  ) {
    super(message);
  }
}
