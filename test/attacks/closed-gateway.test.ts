import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SubgraphExecutor } from '../../gateway/engine/engine.js';
import { documentHash, readManifest, writeManifest } from '../../gateway/http/trusted-documents.js';
import { DEFAULT_LIMITS, type Limits } from '../../gateway/input/limits.js';
import { createGatewayServer, type GatewayServer, type GatewayServerOptions } from '../../gateway/server.js';
import { LARGE_ANSWER_VALUES } from '../../gateway/turns.js';
import { codeOf, postAt, requestAt } from '../support/request.js';
import { composeSmallGraph } from '../support/small-graph.js';

const graph = composeSmallGraph();
const running: GatewayServer[] = [];
/** Subgraphs that were asked. */
let asked: string[] = [];
let faults: string[] = [];

beforeEach(() => {
  asked = [];
  faults = [];
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server[Symbol.asyncDispose]()));
});

/** A gateway as a container starts it: whatever is not opened is shut. */
async function start(options: Partial<GatewayServerOptions> = {}): Promise<string> {
  const server = await createGatewayServer({
    ...graph,
    executors: new Map([...graph.executors].map(([name, ask]) => [name, spy(name, ask)])),
    probes: new Map(),
    port: 0,
    onFault: (error) => faults.push(String(error)),
    ...options,
  });
  running.push(server);
  return server.url;
}

function spy(name: string, ask: SubgraphExecutor): SubgraphExecutor {
  return (request) => {
    asked.push(name);
    return ask(request);
  };
}

const AREA = '{ area(id: "warwick") { name } }';
const WARWICK = { data: { area: { name: 'Warwick' } } };

describe('a limit that is set lower', () => {
  it.each<[keyof Limits, number, string, string, object?]>([
    ['bodyBytes', 60, 'PAYLOAD_TOO_LARGE', '{ areas { id name neighbours { id name } } }'],
    ['tokens', 6, 'OPERATION_TOO_LARGE', '{ areas { id name } }'],
    ['depth', 2, 'OPERATION_TOO_LARGE', '{ areas { neighbours { id } } }'],
    ['fields', 3, 'OPERATION_TOO_LARGE', '{ areas { id name neighbours { id } } }'],
    ['aliases', 1, 'OPERATION_TOO_LARGE', '{ areas { a: id b: id } }'],
    ['comparisons', 2, 'OPERATION_TOO_LARGE', '{ areas { id id id } }'],
    ['rootFields', 1, 'OPERATION_TOO_LARGE', '{ areas { id } country }'],
    ['directives', 1, 'OPERATION_TOO_LARGE', '{ areas { id @skip(if: false) name @skip(if: false) } }'],
    ['fragments', 1, 'OPERATION_TOO_LARGE', '{ areas { ... { id } ... { name } } }'],
    ['pageSize', 10, 'BAD_FIRST', '{ grantTotals(first: 11) { from } }'],
    ['pageSize', 10, 'BAD_FIRST', 'query ($n: Int) { grantTotals(first: $n) { from } }', { n: 11 }],
    ['listItems', 2, 'TOO_MANY_IDS', '{ grantTotals(filter: { areas: ["a", "b", "c"] }) { from } }'],
    [
      'listItems',
      2,
      'TOO_MANY_IDS',
      'query ($f: GrantFilter) { grantTotals(filter: $f) { from } }',
      { f: { areas: ['a', 'b', 'c'] } },
    ],
    ['answerValues', 100, 'OPERATION_TOO_LARGE', '{ areas { id } }'],
    ['cost', 99, 'OPERATION_TOO_COSTLY', '{ areas { id } }'],
  ])('%s %i: %s before any subgraph is asked', async (limit, most, code, query, variables = {}) => {
    const url = await start({ protection: { limits: { ...DEFAULT_LIMITS, [limit]: most } } });
    const told = await postAt(url, { query, variables });
    expect(codeOf(told)).toBe(code);
    expect(told.body).not.toHaveProperty('data');
    expect(asked).toEqual([]);
  });

  it('names the list that is too long by its place', async () => {
    const url = await start({ protection: { limits: { ...DEFAULT_LIMITS, listItems: 2 } } });
    const f = { areas: ['a', 'b', 'c'] };
    const query = 'query ($f: GrantFilter) { grantTotals(filter: $f) { from } }';
    const literal = '{ grantTotals(filter: { areas: ["a", "b", "c"] }) { from } }';
    for (const body of [{ query, variables: { f } }, { query: literal }])
      expect((await postAt(url, body)).body.errors[0].extensions).toMatchObject({
        argument: 'filter.areas',
        accepted: 'at most 2 ids',
      });
  });

  it('costs what the subgraphs declare', async () => {
    const declared = composeSmallGraph('extend type Query { dear: Area @federation__cost(weight: 70) }');
    const url = await start({
      supergraphSdl: declared.supergraphSdl,
      apiSdl: declared.apiSdl,
      protection: { limits: { ...DEFAULT_LIMITS, cost: 69 } },
    });
    const told = await postAt(url, { query: '{ dear { id } }' });
    expect(told.body.errors[0].extensions).toEqual({
      code: 'OPERATION_TOO_COSTLY',
      cost: { estimated: 70, maximum: 69 },
    });
  });
});

describe('a gateway that does not describe its schema', () => {
  it.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "Area") { fields { name } } }',
    '{ here: __schema { queryType { name } } area(id: "warwick") { name } }',
    '{ ...F } fragment F on Query { ... { __type(name: "Area") { name } } }',
    'query Asked { areas { id } } query Hidden { __schema { types { name } } }',
    'query ($no: Boolean!) { __schema @include(if: $no) { types { name } } areas { id } }',
  ])('refuses %s', async (query) => {
    const url = await start();
    const told = await postAt(url, { query, variables: { no: false }, operationName: undefined });
    expect(codeOf(told)).toBe('INTROSPECTION_DISABLED');
    expect(told.body).not.toHaveProperty('data');
    expect(told.text).not.toMatch(/Query|neighbours|GrantFilter/);
  });

  it('still tells which type an object has', async () => {
    const { body } = await postAt(await start(), {
      query: '{ __typename area(id: "warwick") { __typename } }',
    });
    expect(body).toEqual({ data: { __typename: 'Query', area: { __typename: 'Area' } } });
  });

  it.each<[string, object?]>([
    ['{ area(id: "warwick") { nam } }'],
    ['{ aera(id: "warwick") { name } }'],
    ['{ area(ide: "warwick") { name } }'],
    ['{ areas { ... on Aera { id } } }'],
    ['{ bodies { seats } }'],
    ['{ grantTotals(filter: { form: "2023/24" }) { from } }'],
    ['{ grantTotals(filter: { kinds: [GRANTS] }) { from } }'],
    ['query ($f: GrantFilter) { grantTotals(filter: $f) { from } }', { f: { form: '2023/24' } }],
    ['query ($f: GrantFilter) { grantTotals(filter: $f) { from } }', { f: { kinds: ['GRANTS'] } }],
  ])('%s gets no name suggested', async (query, variables = {}) => {
    const told = await postAt(await start(), { query, variables });
    expect(told.body.errors.length).toBeGreaterThan(0);
    expect(told.text).not.toMatch(/did you mean|"Council"|neighbours/i);
    const open = await postAt(await start({ protection: { introspection: true } }), { query, variables });
    expect(open.text).toMatch(/did you mean/i);
  });

  it('has no explorer', async () => {
    const url = await start();
    const page = { headers: { accept: 'text/html' } };
    expect((await requestAt(`${url}/explorer`, page)).status).toBe(404);
    expect((await requestAt(url, page)).status).toBe(404);
    expect((await requestAt(`${url}/graphql`, page)).status).toBe(406);
  });
});

describe('documents that are asked for by their hash', () => {
  const documents = readManifest(writeManifest([AREA]));
  const hash = documentHash(AREA);
  const persistedQuery = { version: 1, sha256Hash: hash };

  const ASKED: [string, object][] = [
    ['documentId', { documentId: hash }],
    ['documentId with its prefix', { documentId: `sha256:${hash}` }],
    ['extensions.persistedQuery', { extensions: { persistedQuery } }],
    ['the hash with its text', { query: AREA, extensions: { persistedQuery } }],
    ['the whole text', { query: AREA }],
  ];

  it.each(ASKED)('are answered by %s, also where nothing else is', async (_way, body) => {
    for (const onlyTrustedDocuments of [true, false]) {
      const url = await start({ documents, protection: { onlyTrustedDocuments } });
      expect((await postAt(url, body)).body).toEqual(WARWICK);
    }
  });

  it('are answered in an address', async () => {
    const url = await start({ documents, protection: { onlyTrustedDocuments: true } });
    const extensions = encodeURIComponent(JSON.stringify({ persistedQuery }));
    for (const parameters of [`documentId=${hash}`, `extensions=${extensions}`])
      expect((await requestAt(`${url}/graphql?${parameters}`)).body).toEqual(WARWICK);
  });

  const other = '{ area(id: "rugby") { name } }';

  it.each<[string, number, string, object]>([
    ['another text', 403, 'DOCUMENT_NOT_TRUSTED', { query: other }],
    ['the text with one space more', 403, 'DOCUMENT_NOT_TRUSTED', { query: `${AREA} ` }],
    [
      'another text with its own hash, to have it kept',
      403,
      'DOCUMENT_NOT_TRUSTED',
      { query: other, extensions: { persistedQuery: { version: 1, sha256Hash: documentHash(other) } } },
    ],
    [
      'another text under a trusted hash',
      400,
      'BAD_REQUEST',
      { query: other, extensions: { persistedQuery } },
    ],
    ['another text under a trusted id', 400, 'BAD_REQUEST', { query: other, documentId: hash }],
    ['a hash that is not known', 404, 'PERSISTED_QUERY_NOT_FOUND', { documentId: documentHash(other) }],
    ['a key of prototypes', 400, 'BAD_REQUEST', { documentId: '__proto__' }],
    ['a path', 400, 'BAD_REQUEST', { documentId: '../../etc/passwd' }],
    ['a hash that is a list', 400, 'BAD_REQUEST', { documentId: [hash] }],
    ['a hash that is a number', 400, 'BAD_REQUEST', { extensions: { persistedQuery: { sha256Hash: 1 } } }],
    ['no hash', 400, 'BAD_REQUEST', { extensions: { persistedQuery: { version: 1 } } }],
    ['an empty text', 400, 'BAD_REQUEST', { query: '' }],
    ['introspection', 403, 'DOCUMENT_NOT_TRUSTED', { query: '{ __schema { types { name } } }' }],
  ])('are the only ones: %s gets %i %s', async (_attack, status, code, body) => {
    const url = await start({ documents, protection: { onlyTrustedDocuments: true } });
    const told = await postAt(url, body);
    expect([told.status, codeOf(told)]).toEqual([status, code]);
    expect(asked).toEqual([]);
  });

  it('cannot be added: what was asked with its hash is not known afterwards', async () => {
    const url = await start({ documents });
    const named = { extensions: { persistedQuery: { version: 1, sha256Hash: documentHash(other) } } };
    expect((await postAt(url, { ...named, query: other })).body.data).toEqual({ area: { name: 'Rugby' } });
    expect(codeOf(await postAt(url, named))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('are the only ones that are exported, too', async () => {
    const url = await start({ documents, protection: { onlyTrustedDocuments: true } });
    const told = await requestAt(`${url}/export.json?query=${encodeURIComponent(other)}`);
    expect([told.status, codeOf(told)]).toEqual([403, 'DOCUMENT_NOT_TRUSTED']);
    expect((await requestAt(`${url}/export.json?documentId=${hash}`)).status).toBe(200);
  });
});

describe('a caller who asks too often', () => {
  it('is refused with the time to wait, whatever it asks, and only its health is always told', async () => {
    const url = await start({ protection: { ratePerMinute: 3 } });
    const codes = [];
    for (let turn = 0; turn < 4; turn += 1) codes.push(codeOf(await postAt(url, { query: AREA })));
    expect(codes).toEqual([undefined, undefined, undefined, 'RATE_LIMITED']);
    const told = await requestAt(`${url}/export`);
    expect(told.status).toBe(429);
    expect(Number(told.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await requestAt(`${url}/health`)).status).toBe(200);
    expect((await requestAt(`${url}/readiness`)).status).toBe(200);
  });

  it('is not another caller by saying so', async () => {
    const url = await start({ protection: { ratePerMinute: 1 } });
    await postAt(url, { query: AREA });
    for (const from of ['203.0.113.1', '203.0.113.2']) {
      const told = await postAt(url, { query: AREA }, { 'x-forwarded-for': from, 'x-real-ip': from });
      expect(codeOf(told)).toBe('RATE_LIMITED');
    }
  });

  it('is known by what a trusted proxy says, and by its network where it has many addresses', async () => {
    const protection = { ratePerMinute: 1, trustedProxies: ['127.0.0.0/8', '::1'] };
    const url = await start({ protection });
    const from = async (address: string) =>
      codeOf(await postAt(url, { query: AREA }, { 'x-forwarded-for': address }));
    expect(await from('203.0.113.1')).toBeUndefined();
    expect(await from('203.0.113.2')).toBeUndefined();
    expect(await from('203.0.113.1')).toBe('RATE_LIMITED');
    expect(await from('198.51.100.7, 203.0.113.1')).toBe('RATE_LIMITED');
    expect(await from('2001:db8::1')).toBeUndefined();
    expect(await from('2001:db8::ffff')).toBe('RATE_LIMITED');
  });

  it('may ask as often as it likes where nothing is set', async () => {
    const url = await start({ protection: { ratePerMinute: 0 } });
    for (let turn = 0; turn < 20; turn += 1)
      expect(codeOf(await postAt(url, { query: AREA }))).toBeUndefined();
  });
});

describe('a question for which the time is too short', () => {
  const never: SubgraphExecutor = () => new Promise(() => {});
  const hanging = () => ({ executors: new Map(graph.executors).set('funding', never) });

  it('gets what was found, and says what was given up and where', async () => {
    const url = await start({ ...hanging(), protection: { operationTimeoutMs: 100 } });
    const { body } = await postAt(url, { query: '{ area(id: "warwick") { name note } }' });
    expect(body.data).toEqual({ area: { name: 'Warwick', note: null } });
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0].extensions).toEqual({ code: 'DEADLINE_EXCEEDED', source: 'funding' });
    expect(faults.join()).toContain('given up after 100 ms');
  });

  it('has one time for all subgraphs together, however many it asks one after another', async () => {
    const slow =
      (ask: SubgraphExecutor): SubgraphExecutor =>
      async (request) => {
        await sleep(600);
        return ask(request);
      };
    const url = await start({
      executors: new Map([...graph.executors].map(([name, ask]) => [name, slow(ask)])),
      protection: { operationTimeoutMs: 1000 },
    });
    const { body } = await postAt(url, { query: '{ area(id: "warwick") { name note } }' });
    expect(body.data.area).toEqual({ name: 'Warwick', note: null });
    expect(body.errors[0].extensions.code).toBe('DEADLINE_EXCEEDED');
  });

  it('waits for its turn within that time where its answer could be large, while small ones are answered', async () => {
    const { executors } = hanging();
    const geography = executors.get('geography') ?? never;
    let asked = 0;
    executors.set('geography', (request) => {
      asked += 1;
      return geography(request);
    });
    const url = await start({ executors, protection: { operationTimeoutMs: 400, largeAnswersAtOnce: 1 } });
    const neighbours = 'neighbours { '.repeat(4);
    const large = `{ areas { ${neighbours} name note ${'}'.repeat(4)} } }`;
    const { body: estimate } = await postAt(url, { query: large, extensions: { cost: true } });
    expect(estimate.extensions.cost.values).toBeGreaterThan(LARGE_ANSWER_VALUES);
    asked = 0;
    const answers = [1, 2, 3].map(() => postAt(url, { query: large }));
    const small = await postAt(url, { query: '{ area(id: "warwick") { name } }' });
    expect(small.body).toEqual({ data: { area: { name: 'Warwick' } } });
    // The small one and the first of the large.
    expect(asked).toBe(2);
    for (const { body } of await Promise.all(answers))
      expect(body.errors[0].extensions.code).toBe('DEADLINE_EXCEEDED');
  });

  it('does not spoil the next one', async () => {
    let hangs = true;
    const working = graph.executors.get('funding') ?? never;
    const funding: SubgraphExecutor = (request) => (hangs ? never(request) : working(request));
    const url = await start({
      executors: new Map(graph.executors).set('funding', funding),
      protection: { operationTimeoutMs: 100 },
    });
    const query = '{ area(id: "warwick") { name note } }';
    await postAt(url, { query });
    hangs = false;
    expect((await postAt(url, { query })).body).toEqual({
      data: { area: { name: 'Warwick', note: 'paid to warwick' } },
    });
  });
});
