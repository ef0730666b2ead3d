import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { HttpError } from './http-error.js';

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
  response.writeHead(status, {
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
  response.writeHead(304, { ...COMMON_HEADERS, ...headers, vary: varyOn(headers) });
  response.end();
}

const COMMON_HEADERS = {
  'cache-control': 'private, no-store',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const;

function varyOn({ vary }: OutgoingHttpHeaders): string {
  return ['Authorization', vary].filter(Boolean).join(', ');
}

/** @throws HttpError for any other method; HEAD is a GET without body. */
export function allowOnly({ method }: IncomingMessage, allowed: 'GET'): void {
  if (method === allowed || method === 'HEAD') return;
  throw new HttpError(405, 'METHOD_NOT_ALLOWED', `Only ${allowed} is answered here.`, { allow: allowed });
}
