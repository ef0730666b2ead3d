import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MetricsServer, startMetricsServer } from '../../shared/metrics/metrics-server.js';
import type { SpanStart, Tracer } from '../../shared/tracing/tracer.js';
import { composeSmallGraph } from '../../test/support/small-graph.js';
import { documentHash } from '../http/trusted-documents.js';
import { createGatewayServer, type GatewayServer } from '../server.js';

const TRUSTED = 'query Names { areas { name } }';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CALLERS_PLACE = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

const faults: { message: string; requestId: string | undefined }[] = [];
const started: (SpanStart & { name: string; ended?: unknown })[] = [];
const tracer: Tracer = {
  start: (name, start) => {
    const span: (typeof started)[number] = { name, ...start };
    started.push(span);
    return {
      traceparent: `span ${started.length}`,
      end: (outcome) => {
        span.ended = outcome;
      },
    };
  },
  [Symbol.asyncDispose]: async () => {},
};

const down = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4004'));

let metricsServer: MetricsServer;
let gateway: GatewayServer;

beforeAll(async () => {
  const graph = composeSmallGraph();
  metricsServer = await startMetricsServer({ host: '127.0.0.1', port: 0, onFault: () => {} });
  gateway = await createGatewayServer({
    supergraphSdl: graph.supergraphSdl,
    apiSdl: graph.apiSdl,
    executors: new Map(graph.executors).set('funding', down),
    probes: new Map(),
    port: 0,
    protection: { trustedProxies: ['127.0.0.2'] },
    documents: new Map([[documentHash(TRUSTED), TRUSTED]]),
    telemetry: { metrics: metricsServer.metrics, tracer, accessLog: false },
    onFault: (error, requestId) =>
      faults.push({ message: error instanceof Error ? error.message : String(error), requestId }),
  });
});
afterAll(async () => {
  await gateway?.[Symbol.asyncDispose]();
  await metricsServer?.[Symbol.asyncDispose]();
});

function ask(query: string, headers: Record<string, string> = {}, variables = {}): Promise<Response> {
  return fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
}

describe('the id of a request', () => {
  it('is the caller’s own', async () => {
    const response = await ask(TRUSTED, { 'x-request-id': 'warwick-2023.1_a' });
    expect(response.headers.get('x-request-id')).toBe('warwick-2023.1_a');
  });

  it.each(['', 'two words', 'a"b', 'é', 'x'.repeat(65), 'a,b', '{"a":1}'])(
    'is a new one where the caller’s is %j',
    async (given) => {
      const response = await ask(TRUSTED, { 'x-request-id': given });
      expect(response.headers.get('x-request-id')).toMatch(UUID);
    },
  );

  it.each(['/health', '/nowhere', '/export', '/', '/explorer'])(
    'comes with every answer, also from %s',
    async (path) => {
      const response = await fetch(`${gateway.url}${path}`, { headers: { 'x-request-id': 'r-2' } });
      expect(response.headers.get('x-request-id')).toBe('r-2');
    },
  );

  it('is told with a fault', async () => {
    faults.length = 0;
    await ask('{ areas { name note } }', { 'x-request-id': 'r-3' });
    expect(faults.length).toBeGreaterThan(0);
    for (const { message, requestId } of faults)
      expect([message, requestId]).toEqual([expect.stringMatching('funding'), 'r-3']);
  });
});

describe('the spans of a question', () => {
  it('are one for it and one a request to a subgraph, with names, counts and codes alone', async () => {
    started.length = 0;
    const headers = { traceparent: CALLERS_PLACE, 'x-request-id': 'r-5' };
    await ask('query Mine { area(id: "a secret of mine") { name } }', headers);
    const [question, part] = started;
    expect(question).toMatchObject({
      name: 'query other',
      parent: undefined,
      facts: { 'hub.operation': 'other', 'hub.request_id': 'r-5' },
      ended: { facts: { 'hub.outcome': 'answered', 'hub.cost': expect.any(Number) }, failed: false },
    });
    expect(part).toMatchObject({
      name: 'subgraph geography',
      parent: 'span 1',
      facts: { 'hub.subgraph': 'geography' },
    });
    expect(JSON.stringify(started)).not.toMatch(/secret|Mine/);
  });

  it('fail with what is missing, and say which part could not be reached', async () => {
    started.length = 0;
    await ask('{ areas { name note } }');
    const [question, ...parts] = started;
    expect(question?.ended).toMatchObject({ facts: { 'hub.outcome': 'partial' }, failed: true });
    const lost = parts.find(({ name }) => name === 'subgraph funding');
    expect(lost?.ended).toEqual({ facts: { 'hub.error_codes': ['SOURCE_UNAVAILABLE'] }, failed: true });
  });
});

describe('the metrics of the gateway', () => {
  it('count questions by trusted operation and outcome, subgraphs and routes, and nothing that callers make up', async () => {
    await ask(TRUSTED);
    for (let index = 0; index < 20; index += 1) await ask(`query Made_up_${index} { areas { name } }`);
    await ask('{ wards }');
    await fetch(`${gateway.url}/made-up?x=1`);
    const text = await (await fetch(metricsServer.url)).text();
    const value = (series: string) =>
      Number(
        text
          .split('\n')
          .find((line) => line.startsWith(`${series} `))
          ?.split(' ')[1],
      );
    expect(
      value('hub_question_duration_seconds_count{operation="Names",outcome="answered"}'),
    ).toBeGreaterThan(0);
    expect(
      value('hub_question_duration_seconds_count{operation="other",outcome="answered"}'),
    ).toBeGreaterThan(19);
    expect(value('hub_question_duration_seconds_count{operation="other",outcome="refused"}')).toBe(1);
    expect(value('hub_question_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(value('hub_subgraph_request_duration_seconds_count{subgraph="geography"}')).toBeGreaterThan(20);
    expect(value('hub_http_responses_total{path="other",status="404"}')).toBeGreaterThan(0);
    expect(value('hub_subgraph_resting{subgraph="funding"}')).toBe(0);
    expect(value('hub_large_answers_waiting')).toBe(0);
    expect(text).not.toMatch(/made.up/i);
  });

  it('stay off the public port', async () => {
    expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
  });
});
