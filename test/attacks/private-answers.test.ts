import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createGatewayServer, type GatewayServer } from '../../gateway/server.js';
import { MODES } from '../support/hub-process.js';
import { codeOf, requestAt } from '../support/request.js';
import { composeSmallGraph } from '../support/small-graph.js';

const QUERY = encodeURIComponent('{ policeAreas { id name } }');
const JSON_BODY = { 'content-type': 'application/json' };
const NOBODY_KEEPS = 'private, no-store';
/** What is everybody's may be kept, and is asked for again each time whether it still holds. */
const ASKED_AGAIN = 'public, no-cache';
const WAYS: [string, string, RequestInit, string?][] = [
  [
    'an answer',
    '/graphql',
    { method: 'POST', headers: JSON_BODY, body: '{"query":"{ policeAreas { id } }"}' },
  ],
  ['an answer to GET', `/graphql?query=${QUERY}`, {}, ASKED_AGAIN],
  [
    'a partial answer to GET',
    `/graphql?query=${encodeURIComponent('{ comparePriorities(partnerships: ["atlantis"]) { asOf } }')}`,
    {},
  ],
  ['a refusal', '/graphql', { method: 'POST', headers: JSON_BODY, body: '{"query":"{ nothing }"}' }],
  ['a refused token', `/graphql?query=${QUERY}`, { headers: { authorization: 'Bearer nobody' } }],
  ['an export', `/export.csv?query=${QUERY}`, {}],
  ['an export as a workbook', `/export.xlsx?query=${QUERY}`, {}],
  ['an export with a name', '/export/national-list.json', {}],
  ['the list of exports', '/export', {}],
  ['nothing', '/nothing', {}],
];

describe.each(MODES)('what the hub answers (%s)', (mode) => {
  it.each(WAYS)(
    '%s is kept by nobody between who does not ask again, and is another for another caller',
    async (_what, path, init, caching = NOBODY_KEEPS) => {
      const { headers } = await requestAt(`${inject(mode)}${path}`, init);
      expect(headers.get('cache-control')).toBe(caching);
      expect(headers.get('vary')).toMatch(/\bAuthorization\b/);
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  it('an export is opened by a link on any page, but as the public, and no page of another site can read it', async () => {
    const url = `${inject(mode)}/export.csv?query=${QUERY}`;
    const origin = 'https://elsewhere.example';
    const link = await requestAt(url, { headers: { origin, cookie: 'access_token=x' } });
    expect(link.text).toContain('"Warwickshire"');
    expect(link.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(link.headers.get('access-control-allow-origin')).toBeNull();
    // A script that would send a token has its browser ask first.
    const preflight = await requestAt(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([405, null]);
  });
});

describe('a gateway whose tokens no issuer gives', () => {
  let gateway: GatewayServer;

  beforeAll(async () => {
    gateway = await createGatewayServer({
      ...composeSmallGraph(),
      probes: new Map(),
      port: 0,
      onFault: () => {},
    });
  });
  afterAll(() => gateway[Symbol.asyncDispose]());

  it.each([
    ['Basic', `Basic ${Buffer.from('administrator:').toString('base64')}`],
    ['Negotiate', 'Negotiate YII='],
    ['Digest', 'Digest username="administrator"'],
  ])(
    'takes no %s, which a browser would send by itself, and asks for none',
    async (_scheme, authorization) => {
      const told = await requestAt(`${gateway.url}/export.json?query=${QUERY}`, {
        headers: { authorization },
      });
      expect([told.status, codeOf(told)]).toEqual([401, 'UNAUTHENTICATED']);
      expect(told.headers.get('www-authenticate')).toMatch(/^Bearer /);
    },
  );
});
