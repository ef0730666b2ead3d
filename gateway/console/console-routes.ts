import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { writeCsv } from '../export/write-csv.js';
import { compress } from '../http/compress.js';
import { HttpError } from '../http/http-error.js';
import { chooseEncoding, wantsPage } from '../http/negotiate.js';
import { allowOnly, sendBody } from '../http/reply.js';
import type { Console, PageRequest, Rendered } from './console.js';
import { issuerOrigin } from './sign-in-offer.js';

const ASSETS = '/assets/';

/** A page brings no script but its own, and its scripts ask nobody but this server, and the issuer where readers sign in. */
function contentSecurityPolicy({ signIn }: Console): string {
  const issuer = signIn && issuerOrigin(signIn);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${issuer ? ` ${issuer}` : ''}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function isAssetPath(path: string): boolean {
  return path.startsWith(ASSETS);
}

/** Sends a file of the console's. */
export async function sendAsset(
  { asset }: Console,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  allowOnly(request, 'GET');
  const found = asset(path.slice(ASSETS.length));
  if (!found) throw new HttpError(404, 'NOT_FOUND', 'There is no such file.');
  const { body, headers } = await found.compressed(chooseEncoding(encodingsOf(request)));
  sendBody(response, 200, body, {
    ...headers,
    'content-type': found.type,
    'cache-control': 'public, max-age=31536000, immutable',
  });
}

/**
 * Sends the page of an address, which may be one that says that there is none: to people, who ask for pages.
 * @throws HttpError to programs, which do not.
 */
export async function sendPage(
  pages: Console,
  request: IncomingMessage,
  response: ServerResponse,
  asked: PageRequest,
): Promise<void> {
  const rendered = await pages.renderPage(asked);
  if (rendered.status === 404 && !wantsPage(request.headers.accept)) throw nothingHere();
  if (rendered.table === undefined) return sendRendered(pages, request, response, rendered);
  sendTable(response, rendered, asked.path);
}

/** A table as it stands on the page. @throws HttpError where that is not there, or only in part. */
function sendTable(response: ServerResponse, { table, isPart }: Rendered, path: string): void {
  if (isPart)
    throw new HttpError(
      503,
      'SOURCE_UNAVAILABLE',
      'A part of this page could not be shown, and a CSV cannot say so: take the table again when the page is whole.',
    );
  if (!table) throw new HttpError(404, 'NOT_FOUND', 'There is no such table on this page.');
  const [head = [], ...rows] = table.rows;
  const columns = head.map((name) => ({ name, kind: 'text' as const }));
  const name = `${path} ${table.caption}`.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  sendBody(response, 200, writeCsv({ columns, rows }), {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name.slice(0, 80)}.csv"`,
  });
}

/** Tells a person, who cannot read what programs are told, why there is no page. */
export async function sendFailurePage(
  pages: Console,
  request: IncomingMessage,
  response: ServerResponse,
  { status, message, headers }: Pick<HttpError, 'status' | 'message' | 'headers'>,
): Promise<void> {
  await sendRendered(pages, request, response, await pages.renderFailure({ status, message }), headers);
}

async function sendRendered(
  pages: Console,
  request: IncomingMessage,
  response: ServerResponse,
  { status, html }: Rendered,
  headers: OutgoingHttpHeaders = {},
): Promise<void> {
  const page = await compress(Buffer.from(html), chooseEncoding(encodingsOf(request)), 'each time');
  sendBody(response, status, page.body, {
    // Asked for anew each time, but there at once when somebody goes back to it.
    'cache-control': 'private, no-cache',
    ...headers,
    ...page.headers,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(pages),
    'referrer-policy': 'same-origin',
  });
}

function encodingsOf({ headers }: IncomingMessage): string | undefined {
  return headers['accept-encoding']?.toString();
}

/** What stands at an address that is nobody's. */
export function nothingHere(): HttpError {
  return new HttpError(404, 'NOT_FOUND', 'There is nothing at this address; the API is at /graphql.');
}
