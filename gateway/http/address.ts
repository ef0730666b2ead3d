import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.js';

/** Asked for more often than any other. */
const QUESTIONS = new URL('http://gateway/graphql');

/** The address that a request asks for, of which only path and parameters count. @throws HttpError when it is none. */
export function addressOf({ url = '/' }: IncomingMessage): URL {
  if (url === QUESTIONS.pathname) return QUESTIONS;
  try {
    if (url.startsWith('/')) return new URL(`http://gateway${url}`);
  } catch {
    // Told below, like any other that is no path.
  }
  throw new HttpError(400, 'BAD_REQUEST', 'The address is not a path.');
}
