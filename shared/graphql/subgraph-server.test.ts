import { buildSchema } from 'graphql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newRequestId } from '../access/asker.js';
import { createSigner } from '../access/signature.js';
import { PUBLIC_VIEWER } from '../access/viewer.js';
import type { RunningSubgraph } from './subgraph.js';
import { type ListeningServer, serveSubgraph } from './subgraph-server.js';

const SECRET = 'a-secret-of-the-gateway-and-no-one-else';
const QUESTION = '{ a: crimes b: crimes c: crimes d: broken e: broken }';

const away = () => Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:5432'), { code: 'ECONNREFUSED' });

let server: ListeningServer;
let told: { message: string; requestId: string | undefined }[];

beforeEach(async () => {
  told = [];
  const schema = buildSchema('type Query { crimes: Int broken: Int }');
  Object.assign(schema.getQueryType()?.getFields().crimes ?? {}, { resolve: () => Promise.reject(away()) });
  Object.assign(schema.getQueryType()?.getFields().broken ?? {}, {
    resolve: () => Promise.reject(new TypeError('rows is undefined')),
  });
  const subgraph: RunningSubgraph = {
    name: 'measures',
    schema,
    createContext: async () => ({}),
    execute: () => Promise.reject(new Error('it is asked over HTTP')),
    ping: () => Promise.reject(away()),
    pool: () => ({ busy: 0, idle: 0, waiting: 0 }),
    [Symbol.asyncDispose]: async () => {},
  };
  server = await serveSubgraph(subgraph, {
    host: '127.0.0.1',
    port: 0,
    secrets: [SECRET],
    onFault: (error, requestId) =>
      told.push({ message: error instanceof Error ? error.message : String(error), requestId }),
  });
});
afterEach(() => server[Symbol.asyncDispose]());

async function ask(): Promise<string> {
  const body = Buffer.from(JSON.stringify({ query: QUESTION }));
  const requestId = newRequestId();
  const sign = createSigner('measures', [SECRET]);
  const signed = sign({ method: 'POST', path: '/graphql', viewer: PUBLIC_VIEWER, requestId, body });
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...signed, 'content-type': 'application/json' },
    body,
  });
  expect((await response.json()).errors).toHaveLength(5);
  return requestId;
}

it('tells of a lost database once, and of each of two bugs a request, though three fields a request lost theirs', async () => {
  const [first, second] = [await ask(), await ask()];
  const bug = (requestId: string) => ({ message: 'rows is undefined', requestId });
  expect(told).toEqual([
    { message: 'connect ECONNREFUSED 10.0.0.1:5432', requestId: first },
    ...[first, first, second, second].map(bug),
  ]);
});
