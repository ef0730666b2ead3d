import type { IncomingMessage } from 'node:http';
import { HttpError } from '../http/http-error.js';

const MAX_TOKEN_CHARACTERS = 8192;
const BEARER = /^Bearer +(?<token>[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i;

/**
 * The token of a request that has an Authorization header, from that header alone. Nobody who meant to sign in is taken for the public.
 * @throws HttpError for anything else than one signed token.
 */
export function bearerToken({ headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>): string {
  const [header = '', another] = headersDistinct.authorization ?? [];
  if (another !== undefined) throw refusedToken('The request has more than one Authorization header.');
  if (header.length > MAX_TOKEN_CHARACTERS)
    throw refusedToken(`The token is longer than ${MAX_TOKEN_CHARACTERS} characters.`);
  const token = signedToken(header);
  if (token !== undefined) return token;
  throw refusedToken('The Authorization header is not of the form "Bearer" and one signed token (JWT).');
}

/** What stands in a header that is of the form "Bearer" and one signed token. */
export function signedToken(header: string): string | undefined {
  return BEARER.exec(header)?.groups?.token;
}

/** The refusal of a token. What was sent is never repeated. */
export function refusedToken(message: string): HttpError {
  return new HttpError(401, 'UNAUTHENTICATED', message, {
    'www-authenticate': 'Bearer error="invalid_token"',
  });
}
