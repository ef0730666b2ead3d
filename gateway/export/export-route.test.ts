import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeSmallGraph } from '../../test/support/small-graph.js';
import type { SubgraphExecutor, SubgraphRequest } from '../engine/engine.js';
import { createGatewayServer, type GatewayServer } from '../server.js';
import { readWorkedQuery } from './worked-query.js';

const graph = composeSmallGraph();
const AREA = readWorkedQuery(
  'an-area',
  '# Which areas lie beside it?\nquery AnArea($id: ID! = "warwick") { area(id: $id) { name neighbours { name } } }',
);
let fundingIsDown = false;
let gateway: GatewayServer;

beforeAll(async () => {
  const funding = graph.executors.get('funding');
  gateway = await createGatewayServer({
    ...graph,
    executors: new Map<string, SubgraphExecutor>([
      ...graph.executors,
      [
        'funding',
        async (request: SubgraphRequest) => {
          if (fundingIsDown || !funding) throw new Error('connect ECONNREFUSED');
          return funding(request);
        },
      ],
    ]),
    exports: {
      version: '9.9.9',
      queries: new Map([[AREA.name, AREA]]),
      grantIdPrefix: '360G-test',
      now: () => new Date('2026-11-22T10:00:00Z'),
    },
    probes: new Map(),
    protection: { introspection: true },
    port: 0,
    onFault: () => {},
  });
});

afterAll(() => gateway[Symbol.asyncDispose]());

const get = (path: string, init?: RequestInit) => fetch(`${gateway.url}${path}`, init);
const errorOf = async (response: Response) => (await response.json()).errors[0];

describe('a download', () => {
  it('has a name, a type and nothing that a browser would keep or guess', async () => {
    const response = await get('/export/an-area.csv');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="an-area.csv"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(await response.text()).toContain('"Warwick","Stratford-on-Avon"');
  });

  it('to HEAD is its headers', async () => {
    const whole = await (await get('/export/an-area.json')).arrayBuffer();
    const head = await get('/export/an-area.json', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(whole.byteLength),
      '',
    ]);
  });

  it('is named after the operation, without what no file name has', async () => {
    const query = encodeURIComponent('query Öffne_a { area(id: "rugby") { name } }');
    expect((await get(`/export.csv?query=${query}`)).status).toBe(400);
    const named = await get(
      `/export.csv?query=${encodeURIComponent('query An_Area { area(id: "rugby") { name } }')}`,
    );
    expect(named.headers.get('content-disposition')).toBe('attachment; filename="An-Area.csv"');
  });

  it('says when and from which hub', async () => {
    expect(await (await get('/export/an-area.json?id=rugby')).json()).toMatchObject({
      title: 'Which areas lie beside it?',
      exportedAt: '2026-11-22T10:00:00.000Z',
      hubVersion: '9.9.9',
      variables: { id: 'rugby' },
    });
  });

  it('of a long query is asked for by POST, as JSON', async () => {
    const response = await get('/export.csv', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'query ($id: ID!) { area(id: $id) { name } }',
        variables: { id: 'rugby' },
      }),
    });
    expect(await response.text()).toContain('\r\n"Rugby"');
  });
});

describe('what cannot be exported', () => {
  it.each([
    ['/export/nowhere.csv', 404, 'NOT_FOUND'],
    ['/export/an-area.pdf', 404, 'NOT_FOUND'],
    ['/export/an-area', 404, 'NOT_FOUND'],
    ['/export/an-area.csv?ids=rugby', 400, 'BAD_REQUEST'],
    ['/export/an-area.csv?table=areas', 400, 'EXPORT_TABLE_UNKNOWN'],
    ['/export/an-area.csv?id=nowhere', 404, 'NOT_FOUND'],
    ['/export.csv', 400, 'BAD_REQUEST'],
    ['/export.csv?query={areas{id', 400, 'GRAPHQL_PARSE_FAILED'],
    ['/export.csv?query={areas{mayor}}', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['/export.csv?query={__typename __schema{types{name}}}', 200, undefined],
    ['/export.csv?query={__schema{types{name}}}', 400, 'BAD_REQUEST'],
    ['/export.csv?query=mutation{rename(id:"rugby",name:"x"){id}}', 400, 'BAD_REQUEST'],
    ['/export.csv?query={a:areas{id} b:areas{id}}', 400, 'EXPORT_TABLE_NEEDED'],
    ['/export.csv?query={abolished(code:"E07000150"){name}}', 400, 'AREA_ABOLISHED'],
    ['/export.csv?query={country}', 500, 'INTERNAL_SERVER_ERROR'],
  ])('%s is answered %i %s', async (address, status, code) => {
    const response = await get(encodeURI(address));
    expect(response.status).toBe(status);
    if (code !== undefined) expect((await errorOf(response)).extensions.code).toBe(code);
  });

  it('changes nothing by POST either', async () => {
    const response = await get('/export.json', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation { rename(id: "rugby", name: "x") { id } }' }),
    });
    expect([response.status, (await errorOf(response)).message]).toEqual([
      400,
      'Only the answer to a query can be exported.',
    ]);
  });
});

describe('when a part of the answer is missing', () => {
  const address = `/export.csv?query=${encodeURIComponent('{ area(id: "warwick") { name note } }')}`;
  beforeAll(() => {
    fundingIsDown = true;
  });
  afterAll(() => {
    fundingIsDown = false;
  });

  it('no csv is made, for it could not say so', async () => {
    const response = await get(address);
    expect([response.status, (await errorOf(response)).extensions.code]).toEqual([502, 'SOURCE_UNAVAILABLE']);
  });

  it('json says so in its notes', async () => {
    const response = await get(address.replace('.csv', '.json'));
    const { tables, notes, errors } = await response.json();
    expect([response.status, errors[0].extensions.code]).toEqual([200, 'SOURCE_UNAVAILABLE']);
    expect(tables[0].rows[0]).toMatchObject({ 'area.name': 'Warwick', 'area.note': null });
    expect(notes.at(-1)).toMatch(/^Missing from this answer at area\.note: .*\(SOURCE_UNAVAILABLE\)$/);
  });
});

describe('the index', () => {
  it('lists names, titles, parameters, tables and addresses', async () => {
    expect((await (await get('/export')).json()).exports).toEqual([
      {
        name: 'an-area',
        title: 'Which areas lie beside it?',
        parameters: [{ name: 'id', type: 'ID!', required: false, default: '"warwick"' }],
        tables: ['answer', 'neighbours'],
        addresses: {
          csv: '/export/an-area.csv',
          xlsx: '/export/an-area.xlsx',
          json: '/export/an-area.json',
        },
      },
    ]);
  });

  it('is a page for a browser', async () => {
    const page = await get('/export', { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('href="/export/an-area.csv?table=neighbours"');
  });
});
