import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSubgraph } from '../shared/graphql/subgraph.js';
import { type ListeningServer, serveSubgraph } from '../shared/graphql/subgraph-server.js';
import { composeSmallGraph } from '../test/support/small-graph.js';
import { createHttpExecutor } from './engine/http-executor.js';
import { createGatewayServer, type GatewayServer } from './server.js';

const graph = composeSmallGraph();
const faults: string[] = [];
let geography: ListeningServer;
let funding: Server;
/** How the other subgraph behaves just now. */
let behave: RequestListener = (_request, response) => void response.end();
let gateway: GatewayServer;

beforeAll(async () => {
  geography = await serveSubgraph(subgraphOf(graph.schemas.get('geography')), { host: '127.0.0.1', port: 0 });
  funding = createServer((request, response) => behave(request.resume(), response));
  await new Promise<void>((resolve) => {
    funding.listen(0, '127.0.0.1', resolve);
  });
  const fundingUrl = `http://127.0.0.1:${(funding.address() as AddressInfo).port}`;
  gateway = await createGatewayServer({
    ...graph,
    executors: new Map([
      ['geography', createHttpExecutor(geography.url)],
      ['funding', createHttpExecutor(fundingUrl)],
    ]),
    probes: new Map(),
    port: 0,
    subgraphTimeoutMs: 200,
    onFault: (error) => faults.push(String(error)),
  });
});

afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  await geography[Symbol.asyncDispose]();
  funding.closeAllConnections();
  funding.close();
});

function subgraphOf(schema: GraphQLSchema | undefined): RunningSubgraph {
  return { schema, createContext: () => ({}) } as unknown as RunningSubgraph;
}

async function ask(query: string) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
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
    ['silence', () => {}, 'no answer within 200 ms'],
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
