import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { HttpError } from './http-error.js';

export const REQUEST_ID_HEADER = 'x-request-id';

/** Where a response notes the id that it is to tell. */
const REQUEST_ID = Symbol('request id');

interface Identified {
  [REQUEST_ID]?: string;
}

/** Has a response tell the id of its request, whatever else it tells. */
export function identifyResponse(response: ServerResponse, requestId: string): void {
  (response as Identified)[REQUEST_ID] = requestId;
}

/** Sends the headers of a response, the id of its request among them. */
export function sendHead(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
): ServerResponse {
  const requestId = (response as Identified)[REQUEST_ID];
  return response.writeHead(
    status,
    requestId === undefined ? headers : { ...headers, [REQUEST_ID_HEADER]: requestId },
  );
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: OutgoingHttpHeaders = {},
): void {
  sendBody(response, status, JSON.stringify(body), {
    'content-type': 'application/json; charset=utf-8',
    ...headers,
  });
}

/**
 * Answers with a whole body; to HEAD with its headers alone, which Node sees to. What is answered depends on who asks, so nobody
 * between may keep it, and no page of another site may embed it.
 */
export function sendBody(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: OutgoingHttpHeaders,
): void {
  sendHead(response, status, {
    'content-length': Buffer.byteLength(body),
    ...COMMON_HEADERS,
    ...headers,
    vary: varyOn(headers),
  });
  response.end(body);
}

/** Does who asks have the body of this tag? */
export function hasBody({ headers }: IncomingMessage, etag: string): boolean {
  const held = headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return held.includes(etag) || held.includes('*');
}

/** Tells who has the body already that it still holds. */
export function sendUnchanged(response: ServerResponse, headers: OutgoingHttpHeaders): void {
  sendHead(response, 304, { ...COMMON_HEADERS, ...headers, vary: varyOn(headers) }).end();
}

const COMMON_HEADERS = {
  'cache-control': 'private, no-store',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const;

function varyOn({ vary }: OutgoingHttpHeaders): string {
  return vary === undefined ? 'Authorization' : `Authorization, ${vary}`;
}

/** @throws HttpError for any other method; HEAD is a GET without body. */
export function allowOnly({ method }: IncomingMessage, allowed: 'GET'): void {
  if (method === allowed || method === 'HEAD') return;
  throw new HttpError(405, 'METHOD_NOT_ALLOWED', `Only ${allowed} is answered here.`, { allow: allowed });
}
