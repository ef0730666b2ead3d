import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSigner } from '../shared/access/signature.js';
import { PUBLIC_VIEWER, type Viewer } from '../shared/access/viewer.js';
import { writeViewer } from '../shared/access/viewer-text.js';
import type { Caller, RunningSubgraph } from '../shared/graphql/subgraph.js';
import { type ListeningServer, serveSubgraph } from '../shared/graphql/subgraph-server.js';
import { composeSmallGraph } from '../test/support/small-graph.js';
import type { SubgraphExecutor } from './engine/engine.js';
import { createHttpExecutor } from './engine/http-executor.js';
import { createReadinessProbe } from './engine/readiness-probe.js';
import { createGatewayServer, type GatewayServer } from './server.js';

const graph = composeSmallGraph();
const SECRET = 'a-secret-of-the-gateway-and-no-one-else';
const faults: string[] = [];
/** For whom the subgraph was asked. */
const askers: Caller[] = [];
let geography: ListeningServer;
let funding: Server;
/** How the other subgraph behaves just now. */
let behave: RequestListener = (_request, response) => void response.end();
let gateway: GatewayServer;

beforeAll(async () => {
  geography = await serveSubgraph(subgraphOf(graph.schemas.get('geography')), {
    host: '127.0.0.1',
    port: 0,
    secrets: [SECRET],
  });
  funding = createServer((request, response) => behave(request.resume(), response));
  await new Promise<void>((resolve) => {
    funding.listen(0, '127.0.0.1', resolve);
  });
});

/** Each test has its own: a gateway tells of a subgraph out of reach once a minute. */
beforeEach(async () => {
  const fundingUrl = `http://127.0.0.1:${(funding.address() as AddressInfo).port}`;
  gateway = await createGatewayServer({
    ...graph,
    executors: new Map([
      ['geography', executorOf('geography', geography.url)],
      ['funding', executorOf('funding', fundingUrl)],
    ]),
    probes: new Map(),
    port: 0,
    subgraphTimeoutMs: 2_000,
    onFault: (error) => faults.push(String(error)),
  });
});

afterEach(() => gateway[Symbol.asyncDispose]());

afterAll(async () => {
  await geography[Symbol.asyncDispose]();
  funding.closeAllConnections();
  funding.close();
});

function subgraphOf(schema: GraphQLSchema | undefined): RunningSubgraph {
  const createContext = (caller: Caller) => {
    askers.push(caller);
    return {};
  };
  return { name: 'geography', schema, createContext, ping: async () => {} } as unknown as RunningSubgraph;
}

function executorOf(name: string, url: string): SubgraphExecutor {
  return createHttpExecutor({ url, sign: createSigner(name, [SECRET]) });
}

async function ask(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

describe('with the subgraphs as processes of their own', () => {
  it('answers what a subgraph knows', async () => {
    expect(await ask('{ area(id: "warwick") { name neighbours { name } } }')).toEqual({
      data: { area: { name: 'Warwick', neighbours: [{ name: 'Stratford-on-Avon' }, { name: 'Rugby' }] } },
    });
  });

  it('passes refusals and masks faults as in one process', async () => {
    const { errors } = await ask('{ abolished(code: "E07000150") { name } }');
    expect(errors).toEqual([
      {
        message: 'code: E07000150 was abolished; its successor is E06000061.',
        path: ['abolished'],
        extensions: { argument: 'code', successor: 'E06000061', code: 'AREA_ABOLISHED' },
      },
    ]);
    expect((await ask('{ country }')).errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
  });

  it('finds a subgraph ready that accepts its signature, and not ready one with another secret', async () => {
    const probe = (secret: string) =>
      createReadinessProbe(geography.url, createSigner('geography', [secret]));
    await probe(SECRET)();
    await expect(probe('another-secret-than-the-one-of-the-gateway')()).rejects.toThrow('answered 401');
  });

  it('tells a subgraph who asks, as the gateway found out and not as the client says', async () => {
    askers.length = 0;
    const viewer: Viewer = { subject: 'x', issuer: 'x', grants: [{ role: 'ADMINISTRATOR', places: [] }] };
    const forged = { 'hub-viewer': writeViewer(viewer), 'hub-request-id': 'forged' };
    expect((await ask('{ areas { name } }', forged)).data.areas).toHaveLength(3);
    expect(askers).toMatchObject([
      { viewer: PUBLIC_VIEWER, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ]);
  });

  it.each<[string, RequestListener, string]>([
    [
      'a page',
      (_request, response) => void response.writeHead(502).end('<h1>Bad gateway</h1>'),
      'answered 502',
    ],
    [
      'half an answer',
      (request, response) => {
        response.writeHead(200, { 'content-length': 99 }).write('{"data":');
        setTimeout(() => request.socket.destroy(), 20);
      },
      'aborted',
    ],
    ['a closed connection', (request) => void request.socket.destroy(), 'socket hang up'],
    [
      'a refusal of the signature',
      (_request, response) => void response.writeHead(401).end('{"errors":[{"message":"no"}]}'),
      'SUBGRAPH_SECRET',
    ],
    ['silence', () => {}, 'no answer within 2000 ms'],
  ])('takes %s for a subgraph out of reach', async (_name, behaviour, reason) => {
    behave = behaviour;
    faults.length = 0;
    const { data, errors } = await ask('{ area(id: "warwick") { name note } }');
    expect(data).toEqual({ area: { name: 'Warwick', note: null } });
    expect(errors[0].extensions).toEqual({ code: 'SOURCE_UNAVAILABLE', source: 'funding' });
    expect(errors[0].message).not.toMatch(/http|127|502/);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(reason);
  });
});
