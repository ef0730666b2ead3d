import type { IncomingHttpHeaders } from 'node:http';
import { HttpError } from './http-error.js';
import { mediaType } from './media-type.js';

/** A page of another site cannot send these without asking first, which this server never allows. */
const SPECIAL_HEADERS = ['x-apollo-operation-name', 'apollo-require-preflight', 'graphql-require-preflight'];

/** What a form or a link can send without asking first. */
const SIMPLE_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

const OWN_SITES = ['same-origin', 'none'];

/**
 * Refuses a question in an address that a page of another site may have had a browser ask, unknown to its user. Bodies need no
 * such rule: they are taken as JSON alone, which no page sends without asking first. Programs are never in doubt; a browser
 * is known by what it says of itself, which no page can keep it from.
 * @throws HttpError
 */
export function refuseCrossSite(headers: IncomingHttpHeaders): void {
  if (SPECIAL_HEADERS.some((name) => headers[name])) return;
  const type = mediaType(headers['content-type']);
  if (type !== '' && !SIMPLE_TYPES.includes(type)) return;
  if (type === '' && !isForeignPage(headers)) return;
  throw new HttpError(
    403,
    'CROSS_SITE_REFUSED',
    'This question may come from a page of another site. Ask by POST with content type application/json, or send the header apollo-require-preflight: true.',
  );
}

function isForeignPage(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return !OWN_SITES.includes(site);
  // Over plain HTTP a browser does not say which site asks.
  return /^Mozilla\//.test(headers['user-agent'] ?? '');
}
