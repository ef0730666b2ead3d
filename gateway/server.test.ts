import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeSmallGraph, type SmallGraph } from '../test/support/small-graph.js';
import type { SubgraphExecutor } from './engine/engine.js';
import { DEFAULT_LIMITS } from './input/limits.js';
import { createGatewayServer, type GatewayServer, type GatewayServerOptions } from './server.js';

interface Told {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question.
  body: any;
}

const graph: SmallGraph = composeSmallGraph();
const running: GatewayServer[] = [];
let faults: unknown[] = [];

beforeEach(() => {
  faults = [];
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server[Symbol.asyncDispose]()));
});

async function start(options: Partial<GatewayServerOptions> = {}): Promise<string> {
  const server = await createGatewayServer({
    supergraphSdl: graph.supergraphSdl,
    apiSdl: graph.apiSdl,
    executors: graph.executors,
    probes: new Map(),
    port: 0,
    onFault: (error) => faults.push(error),
    protection: { introspection: true, explorer: true },
    ...options,
  });
  running.push(server);
  return server.url;
}

/** The graph with one subgraph replaced. */
function withSubgraph(name: string, executor: SubgraphExecutor): Partial<GatewayServerOptions> {
  return { executors: new Map(graph.executors).set(name, executor) };
}

const down: SubgraphExecutor = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4004'));

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Told> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function ask(url: string, query: string, variables?: Record<string, unknown>) {
  return (await post(url, { query, variables })).body;
}

async function get(url: string, headers: Record<string, string> = {}): Promise<Told> {
  const response = await fetch(url, { headers, redirect: 'manual' });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

describe('a question over two subgraphs', () => {
  it('joins the name of Warwick from geography with its £1,000.00 from funding', async () => {
    const url = await start();
    expect(await ask(url, '{ area(id: "warwick") { name granted } }')).toEqual({
      data: { area: { name: 'Warwick', granted: 100_000 } },
    });
    expect(faults).toEqual([]);
  });

  it('runs the operation that is named, with its variables', async () => {
    const url = await start();
    const query = 'query One { areas { id } } query Other($id: ID!) { area(id: $id) { here: name } }';
    const { body } = await post(url, { query, operationName: 'Other', variables: { id: 'rugby' } });
    expect(body).toEqual({ data: { area: { here: 'Rugby' } } });
  });

  it('answers a query in the address of a GET', async () => {
    const url = await start();
    const address = new URL('/graphql', url);
    address.searchParams.set('query', 'query ($id: ID!) { area(id: $id) { name } }');
    address.searchParams.set('variables', '{"id":"rugby"}');
    expect((await get(address.href)).body).toEqual({ data: { area: { name: 'Rugby' } } });
  });

  it('describes the schema and answers data in one question, in the order asked', async () => {
    const url = await start();
    const query =
      '{ ...Root area(id: "rugby") { name } } fragment Root on Query { __typename __type(name: "Area") { name } }';
    const { data } = await ask(url, query);
    expect(data).toEqual({ __typename: 'Query', __type: { name: 'Area' }, area: { name: 'Rugby' } });
    expect(Object.keys(data)).toEqual(['__typename', '__type', 'area']);
  });

  it('counts what it tells of the schema, and refuses more than is accepted', async () => {
    const protection = { introspection: true, limits: { ...DEFAULT_LIMITS, cost: 60 } };
    const url = await start({ protection });
    const cost = async (query: string) => (await post(url, { query, extensions: { cost: true } })).body;
    const told = await cost('{ __type(name: "Area") { name } area(id: "rugby") { name } }');
    expect(told.extensions.cost).toMatchObject({ estimated: 7, values: 4 });
    const { data, errors } = await cost('{ __schema { types { name } } }');
    expect([data, errors[0].extensions.code]).toEqual([undefined, 'OPERATION_TOO_COSTLY']);
  });

  it('keeps the parts that a graph of subgraphs needs out of the schema it describes', async () => {
    const url = await start();
    const { data } = await ask(url, '{ __schema { types { name } queryType { fields { name } } } }');
    expect(JSON.stringify(data)).not.toMatch(/_entities|_service|join__|link__/);
  });
});

describe('a subgraph that fails', () => {
  it('costs its own fields, and lists without holes become null with it', async () => {
    const url = await start(withSubgraph('funding', down));
    const { data, errors } = await ask(url, '{ areas { name note neighbours { granted } } }');
    expect(data).toEqual({ areas: null });
    const lost = { code: 'SOURCE_UNAVAILABLE', source: 'funding' };
    expect(
      errors.map(({ path, extensions }: { path: unknown; extensions: object }) => [path, extensions]),
    ).toEqual([
      [['areas', 0, 'neighbours', 0, 'granted'], { ...lost, places: 6 }],
      [['areas', 0, 'note'], { ...lost, places: 3 }],
    ]);
  });

  it('leaves the fields of the others standing', async () => {
    const url = await start(withSubgraph('funding', down));
    const { data } = await ask(url, '{ area(id: "warwick") { name note } }');
    expect(data).toEqual({ area: { name: 'Warwick', note: null } });
  });

  it('leaves null roots, not an answer without data, when it owns all of them', async () => {
    const url = await start(withSubgraph('geography', down));
    const { data, errors } = await ask(url, '{ second: areas { id } first: area(id: "rugby") { id } }');
    expect(data).toEqual({ second: null, first: null });
    expect(Object.keys(data)).toEqual(['second', 'first']);
    expect(errors.map(({ path }: { path: unknown }) => path)).toEqual([['second'], ['first']]);
  });

  it('takes the whole answer with it where a root field is never null', async () => {
    const url = await start(withSubgraph('geography', down));
    expect((await ask(url, '{ country years(from: "2023/24") }')).data).toBeNull();
  });

  it('is told by its name alone, and why to the log alone', async () => {
    const url = await start(withSubgraph('geography', down));
    const answer = JSON.stringify(await ask(url, '{ areas { id } }'));
    expect(answer).not.toMatch(/ECONNREFUSED|10\.0\.0\.7|query|_entities|\.ts\b|\bat\b/);
    expect(faults.map(String)).toEqual([
      'Error: subgraph geography could not be asked: connect ECONNREFUSED 10.0.0.7:4004',
    ]);
  });

  it('is given up at the deadline, and the question is withdrawn', async () => {
    let withdrawn = false;
    const slow: SubgraphExecutor = ({ signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          withdrawn = true;
          reject(signal.reason);
        });
      });
    const url = await start({ ...withSubgraph('funding', slow), subgraphTimeoutMs: 50 });
    const { errors } = await ask(url, '{ years(from: "2023/24") }');
    expect(errors[0].extensions.code).toBe('SOURCE_UNAVAILABLE');
    expect(withdrawn).toBe(true);
  });

  it('is heard again in the next question', async () => {
    let failing = true;
    const working = graph.executors.get('funding') ?? down;
    const url = await start(withSubgraph('funding', (request) => (failing ? down : working)(request)));
    const query = '{ area(id: "warwick") { name note } }';
    await ask(url, query);
    failing = false;
    expect((await ask(url, query)).data.area.note).toBe('paid to warwick');
  });
});

describe('errors from subgraphs', () => {
  it('pass with code, message, path and details when they are a refusal', async () => {
    const url = await start();
    const { data, errors } = await ask(url, '{ northamptonshire: abolished(code: "E07000150") { name } }');
    expect(data).toEqual({ northamptonshire: null });
    expect(errors).toEqual([
      {
        message: 'code: E07000150 was abolished; its successor is E06000061.',
        path: ['northamptonshire'],
        extensions: { argument: 'code', successor: 'E06000061', code: 'AREA_ABOLISHED' },
      },
    ]);
  });

  it('are masked when they are a fault, SQL and file names included', async () => {
    const url = await start();
    const { data, errors } = await ask(url, '{ country }');
    expect(data).toBeNull();
    expect(errors).toEqual([
      {
        message: 'The hub could not answer this part; the fault is on its side and has been logged.',
        path: ['country'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
  });

  it('are masked at the gateway too, should a subgraph not mask them', async () => {
    const leaky: SubgraphExecutor = async () => ({
      data: null,
      errors: [{ message: 'syntax error at "FROM geography.area"', path: ['areas'] }] as never,
    });
    const url = await start(withSubgraph('geography', leaky));
    const { errors } = await ask(url, '{ areas { id } }');
    expect(errors[0]).toMatchObject({ path: ['areas'], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(JSON.stringify(errors)).not.toContain('FROM');
    expect(faults).toHaveLength(1);
  });

  it('point to the place in the list where an entity failed', async () => {
    const url = await start();
    const { data, errors } = await ask(url, '{ area(id: "warwick") { neighbours { name granted } } }');
    expect(data).toEqual({ area: null });
    expect(errors[0].path).toEqual(['area', 'neighbours', 1, 'granted']);
  });

  it('are one a field of the question where a part is out of reach, with the first place and how many there are', async () => {
    const url = await start(withSubgraph('funding', down));
    const { data, errors } = await ask(url, '{ areas { name note } }');
    expect(data.areas[2]).toEqual({ name: 'Rugby', note: null });
    expect(errors).toEqual([
      {
        message: expect.stringContaining('The funding part of the hub is out of reach'),
        path: ['areas', 0, 'note'],
        extensions: { code: 'SOURCE_UNAVAILABLE', source: 'funding', places: 3 },
      },
    ]);
  });

  it('lead to the fields of an entity that a subgraph could not find without its database', async () => {
    const lost = { message: 'no database', extensions: { code: 'SOURCE_UNAVAILABLE' } };
    const url = await start(
      withSubgraph('funding', async () => ({
        data: {
          _entities: [null, { __typename: 'Area', hubKey_id: 'warwick', note: 'paid to warwick' }, null],
        },
        errors: [0, 2].map((index) => ({ ...lost, path: ['_entities', index] })) as never,
      })),
    );
    const { data, errors } = await ask(url, '{ areas { name note } }');
    expect(data.areas.map(({ note }: { note: unknown }) => note)).toEqual([null, 'paid to warwick', null]);
    expect(errors).toEqual([
      {
        message: 'no database',
        path: ['areas', 0, 'note'],
        extensions: { code: 'SOURCE_UNAVAILABLE', source: 'funding', places: 2 },
      },
    ]);
  });

  it('have no path rather than one to a field that is there', async () => {
    const stray = { message: 'no', path: ['areas'], extensions: { code: 'BAD_DATE' } };
    const working = graph.executors.get('geography') ?? down;
    const url = await start(
      withSubgraph('geography', async (request) => ({
        ...(await working(request)),
        errors: [stray] as never,
      })),
    );
    const { data, errors } = await ask(url, '{ areas { name } }');
    expect(data.areas).toHaveLength(3);
    expect(errors).toEqual([{ message: 'no', extensions: { code: 'BAD_DATE' } }]);
  });
});

describe('input', () => {
  it.each([
    ['{ years(from: "2023") }', 'BAD_FINANCIAL_YEAR', 'from: FinancialYear cannot represent "2023"'],
    ['{ grantTotals(filter: { from: "2023/25" }) { from } }', 'BAD_FINANCIAL_YEAR', 'filter.from: '],
    [
      '{ area(id: "rugby", asOf: "31/03/2024") { name } }',
      'BAD_DATE',
      'asOf: Date cannot represent "31/03/2024"',
    ],
    ['{ area(id: "rugby", asOf: 2024) { name } }', 'BAD_DATE', 'asOf: '],
    ['{ grantTotals(first: 99999999999) { from } }', 'BAD_FIRST', 'first: '],
    ['{ grantTotals(first: "ten") { from } }', 'BAD_FIRST', 'give 1 to 500.'],
    ['{ grantTotals(after: 5) { from } }', 'BAD_CURSOR', 'after: '],
    [
      '{ grantTotals(filter: { kinds: [GRANT, GIFT] }) { from } }',
      'GRAPHQL_VALIDATION_FAILED',
      'filter.kinds: ',
    ],
    ['{ area(id: null) { name } }', 'GRAPHQL_VALIDATION_FAILED', 'id: '],
    ['{ wards { name } }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "wards"'],
    ['{ areas { name ', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['subscription { areas }', 'GRAPHQL_VALIDATION_FAILED', 'no subscription operations'],
    ['query A { areas { id } } query B { areas { id } }', 'OPERATION_RESOLUTION_FAILURE', 'operationName: '],
  ])('%s is refused with %s', async (query, code, words) => {
    const asked: string[] = [];
    const spy: SubgraphExecutor = async () => {
      asked.push(query);
      return { data: {} };
    };
    const url = await start({ executors: new Map([...graph.executors.keys()].map((name) => [name, spy])) });
    const { body } = await post(url, { query });
    expect(body.errors[0].extensions.code).toBe(code);
    expect(body.errors[0].message).toContain(words);
    expect(body).not.toHaveProperty('data');
    expect(asked).toEqual([]);
  });

  it.each([
    ['query ($year: FinancialYear) { years(to: $year) }', { year: '2023-24' }, 'BAD_FINANCIAL_YEAR', '$year'],
    [
      'query ($day: Date) { area(id: "rugby", asOf: $day) { id } }',
      { day: '2024-02-30' },
      'BAD_DATE',
      '$day',
    ],
    [
      'query ($filter: GrantFilter) { grantTotals(filter: $filter) { from } }',
      { filter: { from: '23/24' } },
      'BAD_FINANCIAL_YEAR',
      'filter.from',
    ],
    [
      'query ($size: Int) { grantTotals(first: $size) { from } }',
      { size: 3_000_000_000 },
      'BAD_FIRST',
      '$size',
    ],
    ['query ($id: ID!) { area(id: $id) { id } }', {}, 'BAD_USER_INPUT', '$id'],
  ])('%s with %j is refused with %s', async (query, variables, code, words) => {
    const url = await start();
    const { errors } = await ask(url, query, variables);
    expect(errors[0].extensions.code).toBe(code);
    expect(errors[0].message).toContain(words);
  });

  it('says where the value stands and which form is accepted', async () => {
    const url = await start();
    const { errors } = await ask(url, '{ years(from: "2023") }');
    expect(errors).toEqual([
      {
        message:
          'from: FinancialYear cannot represent "2023": give two consecutive years from 1900/01 on as "YYYY/YY", for example "2023/24".',
        locations: [{ line: 1, column: 15 }],
        extensions: { code: 'BAD_FINANCIAL_YEAR', accepted: 'YYYY/YY', argument: 'from' },
      },
    ]);
  });

  it('is refused the same way when it comes again', async () => {
    const url = await start();
    const first = await ask(url, '{ years(from: "2023") }');
    expect(await ask(url, '{ years(from: "2023") }')).toEqual(first);
  });

  it('passes good years and dates to the subgraph', async () => {
    const url = await start();
    const query = 'query ($to: FinancialYear) { years(from: "2017/18", to: $to) }';
    expect((await ask(url, query, { to: '2023/24' })).data).toEqual({ years: ['2017/18', '2023/24'] });
  });

  it.each([
    ['41 levels of neighbours', `{ areas { ${'neighbours { '.repeat(41)} id ${'}'.repeat(41)} } }`],
    ['200,000 levels', '{a'.repeat(200_000)],
    [
      'fragments that double twelve times',
      `{ areas { ...F0 } } ${Array.from({ length: 12 }, (_, i) => `fragment F${i} on Area { a: neighbours { id ...F${i + 1} } b: neighbours { id ...F${i + 1} } }`).join(' ')} fragment F12 on Area { id }`,
    ],
  ])('%s are refused before they are planned', async (_name, query) => {
    const url = await start();
    const { errors } = await ask(url, query);
    expect(errors[0].extensions.code).toBe('OPERATION_TOO_LARGE');
  });
});

describe('GraphQL over HTTP', () => {
  const negotiated = { accept: 'application/graphql-response+json' };

  it('uses status codes for refused questions with clients that know how to read them', async () => {
    const url = await start();
    const refused = await post(url, { query: '{ wards }' }, negotiated);
    expect(refused.status).toBe(400);
    expect(refused.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect((await post(url, { query: '{ wards }' })).status).toBe(200);
    expect((await post(url, { query: '{ areas { id } }' }, negotiated)).status).toBe(200);
  });

  it.each([
    ['a list of questions', [{ query: '{ areas { id } }' }], 400, 'BATCHING_NOT_SUPPORTED'],
    ['no query', { variables: {} }, 400, 'BAD_REQUEST'],
    ['variables that are a list', { query: '{ areas { id } }', variables: [1] }, 400, 'BAD_REQUEST'],
    ['a body that is not JSON', '{ areas', 400, 'BAD_REQUEST'],
    ['two megabytes', { query: `{ areas { id } } # ${'x'.repeat(2_000_000)}` }, 413, 'PAYLOAD_TOO_LARGE'],
  ])('%s is refused', async (_name, body, status, code) => {
    const url = await start();
    const told = await post(url, body);
    expect(told.status).toBe(status);
    expect(told.body.errors[0].extensions.code).toBe(code);
  });

  it('takes questions as JSON only, so that no form of a strange page can send one', async () => {
    const url = await start();
    const told = await post(url, { query: '{ areas { id } }' }, { 'content-type': 'text/plain' });
    expect(told.status).toBe(415);
  });

  it('refuses a mutation by GET', async () => {
    const url = await start();
    const query = encodeURIComponent('mutation { rename(id: "rugby", name: "Rugby Town") { id } }');
    const told = await get(`${url}/graphql?query=${query}`);
    expect(told.status).toBe(405);
    expect(told.headers.get('allow')).toBe('POST');
  });

  it('runs a mutation by POST', async () => {
    const url = await start();
    const { data } = await ask(url, 'mutation { rename(id: "rugby", name: "Rugby") { name granted } }');
    expect(data).toEqual({ rename: null });
  });

  it('knows no other addresses and no other methods', async () => {
    const url = await start();
    expect((await get(`${url}/constructor`)).status).toBe(404);
    expect((await fetch(`${url}/graphql`, { method: 'DELETE' })).status).toBe(405);
  });
});

describe('the server', () => {
  it('is found as localhost and as 127.0.0.1', async () => {
    const url = await start();
    expect(url).toMatch(/^http:\/\/localhost:\d+$/);
    const port = new URL(url).port;
    expect((await get(`http://127.0.0.1:${port}/health`)).body).toEqual({ status: 'alive' });
    expect((await get(`${url}/health`)).body).toEqual({ status: 'alive' });
  });

  it('says in a line that the port is taken', async () => {
    const port = Number(new URL(await start()).port);
    await expect(start({ port })).rejects.toThrow(
      `Port ${port} is taken. Stop what uses it, or choose another with PORT.`,
    );
  });

  it('is ready when every part answers, and says which do not', async () => {
    let funding = true;
    const probes = new Map([
      ['geography', () => Promise.resolve()],
      [
        'funding',
        () => (funding ? Promise.resolve() : Promise.reject(new Error('password authentication failed'))),
      ],
    ]);
    const url = await start({ probes });
    expect(await get(`${url}/readiness`)).toMatchObject({
      status: 200,
      body: { status: 'ready', failing: [] },
    });
    funding = false;
    expect(await get(`${url}/readiness`)).toMatchObject({
      status: 503,
      body: { status: 'not ready', failing: ['funding'] },
    });
    expect((await get(`${url}/health`)).status).toBe(200);
  });

  it('lets a running question finish when it is to stop, and takes no new one', async () => {
    const started = withResolvers();
    const working = graph.executors.get('geography') ?? down;
    const slow: SubgraphExecutor = async (request) => {
      started.resolve(undefined);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return working(request);
    };
    const url = await start(withSubgraph('geography', slow));
    const answer = ask(url, '{ area(id: "rugby") { name } }');
    await started.promise;
    await running.pop()?.[Symbol.asyncDispose]();
    expect((await answer).data).toEqual({ area: { name: 'Rugby' } });
    await expect(fetch(`${url}/health`)).rejects.toThrow();
  });

  it('leaves the signals of the process to the program', async () => {
    const before = process.listenerCount('SIGTERM');
    await start();
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });

  it('refuses to start over a field that asks for a right of which nobody knows who has it', async () => {
    const guarded = composeSmallGraph(
      'extend type Query { secret: String @federation__requiresScopes(scopes: [["read:secrets"]]) }',
    );
    await expect(start({ supergraphSdl: guarded.supergraphSdl })).rejects.toThrow(
      '@requiresScopes of Query.secret names "read:secrets"',
    );
  });

  it('refuses to start without a subgraph that the supergraph needs', async () => {
    const executors = new Map([...graph.executors].filter(([name]) => name !== 'funding'));
    await expect(start({ executors })).rejects.toThrow('funding');
  });
});

describe('another version of the graph', () => {
  const other = composeSmallGraph('extend type Query { motto: String }');
  const schemas = ({ supergraphSdl, apiSdl }: SmallGraph) => ({ supergraphSdl, apiSdl });

  async function startOne(options: Partial<GatewayServerOptions> = {}) {
    const url = await start(options);
    const server = running.at(-1);
    if (!server) throw new Error('no server runs');
    return { url, server };
  }

  it('is answered from the next question on, and the one before ends by what it began with', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const working = graph.executors.get('funding') ?? down;
    const { url, server } = await startOne(
      withSubgraph('funding', async (request) => {
        await held;
        return working(request);
      }),
    );
    const before = ask(url, '{ area(id: "warwick") { name note } }');
    await server.reload(schemas(other));
    const { data } = await ask(url, '{ __type(name: "Query") { fields { name } } }');
    expect(JSON.stringify(data)).toContain('motto');
    release();
    expect(await before).toEqual({ data: { area: { name: 'Warwick', note: 'paid to warwick' } } });
  });

  it.each<[string, () => { supergraphSdl: string; apiSdl: string }, RegExp]>([
    ['that does not parse', () => ({ ...schemas(graph), supergraphSdl: 'type Query {' }), /Syntax Error/],
    ['that is no supergraph', () => ({ ...schemas(graph), supergraphSdl: graph.apiSdl }), /./],
    [
      'with a subgraph that is not there',
      () => ({
        ...schemas(graph),
        supergraphSdl: graph.supergraphSdl.replace(
          '@join__graph(name: "funding"',
          '@join__graph(name: "money"',
        ),
      }),
      /subgraphs that are not there: money/,
    ],
    [
      'whose public schema promises more',
      () => ({ ...schemas(graph), apiSdl: other.apiSdl }),
      /not one of this supergraph: Query\.motto was removed/,
    ],
    [
      'whose public schema gives a field another type',
      () => ({ ...schemas(graph), apiSdl: graph.apiSdl.replace('note: String', 'note: Int') }),
      /Area\.note changed type from Int to String/,
    ],
    ['with an empty public schema', () => ({ ...schemas(graph), apiSdl: '' }), /./],
  ])('%s is refused, and the old one answers on', async (_name, files, reason) => {
    const { url, server } = await startOne();
    await expect(server.reload(files())).rejects.toThrow(reason);
    expect((await ask(url, '{ area(id: "warwick") { note } }')).data.area.note).toBe('paid to warwick');
  });
});

describe('the explorer', () => {
  it('is where a browser arrives', async () => {
    const url = await start();
    expect((await get(url)).headers.get('location')).toBe('/explorer');
    const page = await get(`${url}/graphql`, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('PrioritiesInWarwickshire');
  });

  it('brings everything with it and may reach no other server', async () => {
    const url = await start();
    const { body, headers } = await get(`${url}/explorer`);
    const markup = String(body)
      .replaceAll(/<script>[\s\S]*?<\/script>/g, '')
      .replaceAll(/<style>[\s\S]*?<\/style>/g, '');
    expect(markup).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(String(body)).not.toMatch(/<script[^>]+src=/);
    expect(String(body)).not.toMatch(/@import\s+url|url\(["']?https?:/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
  });

  it('is sent once and then only confirmed', async () => {
    const url = await start();
    const etag = (await get(`${url}/explorer`)).headers.get('etag') ?? '';
    expect((await get(`${url}/explorer`, { 'if-none-match': etag })).status).toBe(304);
  });

  it('is sent unpacked to whoever cannot unpack it', async () => {
    const url = await start();
    const { headers } = await getRaw(`${url}/explorer`, { 'accept-encoding': 'identity' });
    expect(headers['content-encoding']).toBeUndefined();
  });
});

function getRaw(url: string, headers: Record<string, string>) {
  return new Promise<{ headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    httpRequest(url, { headers }, (response) => {
      response.resume().once('end', () => resolve({ headers: response.headers }));
    })
      .once('error', reject)
      .end();
  });
}

function withResolvers() {
  let resolve!: (value: unknown) => void;
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
