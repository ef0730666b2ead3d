import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError } from '../http/http-error.js';
import { allowOnly, sendBody } from '../http/reply.js';
import type { Console, SendQuestion } from './console.js';

const ASSETS = '/assets/';

/** A page brings no script but its own, and its scripts ask nobody but this server. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export function isAssetPath(path: string): boolean {
  return path.startsWith(ASSETS);
}

/** Sends a file of the console's. */
export function sendAsset(
  { asset }: Console,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): void {
  allowOnly(request, 'GET');
  const found = asset(path.slice(ASSETS.length));
  if (!found) throw new HttpError(404, 'NOT_FOUND', 'There is no such file.');
  sendBody(response, 200, found.body, {
    'content-type': found.type,
    'cache-control': 'public, max-age=31536000, immutable',
  });
}

/**
 * Sends the page of an address, which may be one that says that there is none: to people, who ask for pages.
 * @throws HttpError to programs, which do not.
 */
export async function sendPage(
  { renderPage }: Console,
  response: ServerResponse,
  url: URL,
  asksForPages: boolean,
  send: SendQuestion,
): Promise<void> {
  const { status, html } = await renderPage(url.pathname, url.search, send);
  if (status === 404 && !asksForPages) throw nothingHere();
  sendBody(response, status, html, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'referrer-policy': 'same-origin',
  });
}

/** What stands at an address that is nobody's. */
export function nothingHere(): HttpError {
  return new HttpError(404, 'NOT_FOUND', 'There is nothing at this address; the API is at /graphql.');
}
