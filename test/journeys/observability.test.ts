import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readManifest } from '../../gateway/http/trusted-documents.js';
import { DOCUMENTS_FILE } from '../../hub/generated-files.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, MODES, startHubProcess } from '../support/hub-process.js';
import { makeKey, type OidcServer, startOidcServer } from '../support/oidc-server.js';
import { codeOf, postAt, requestAt } from '../support/request.js';
import { startTraceCollector, type TraceCollector } from '../support/trace-collector.js';

// biome-ignore lint/suspicious/noExplicitAny: a line has the fields that its test names.
type Line = Record<string, any>;

/** What the tests put into questions and headers, and no output may hold. */
const SECRET = 'zq-never-to-be-seen';
const SUBJECT = 'reporting-tool';
const ROLES = ['commissioner:warwickshire', 'partnership-officer:rugby'];
const STATEMENT = 'query ($id: ID!) { fundingStatement(id: $id) { title } }';
/** Of a trusted document. */
const OPERATION = 'CountyBoard';

let boardQuery: string;
beforeAll(async () => {
  const trusted = readManifest(await readFile(DOCUMENTS_FILE, 'utf8'));
  boardQuery = [...trusted.values()].find((text) => text.includes(`query ${OPERATION}(`)) ?? '';
});

describe.each(MODES)('a hub that is watched (%s)', (mode) => {
  const isApart = mode === 'apart';
  let database: TestDatabase;
  let issuer: OidcServer;
  let collector: TraceCollector;
  let hub: HubProcess;
  let dataDir: string;
  let token: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    issuer = await startOidcServer(await makeKey('first'));
    collector = await startTraceCollector();
    dataDir = await mkdtemp(join(tmpdir(), 'observed-'));
    hub = await startHubProcess(mode, {
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      OIDC_ISSUER: issuer.issuer,
      LOG_LEVEL: 'debug',
      METRICS_PORT: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    });
    token = await issuer.issue(ROLES);
  });

  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    await collector?.[Symbol.asyncDispose]();
    await issuer?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true, force: true });
  });

  const lines = (): Line[] =>
    hub
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
  const linesOf = (requestId: string) => lines().filter((line) => line.requestId === requestId);
  const accessLine = (requestId: string) =>
    expect
      .poll(() => linesOf(requestId).find(({ message }) => message === 'request'), { timeout: 10_000 })
      .toBeDefined()
      .then(() => linesOf(requestId).find(({ message }) => message === 'request') ?? {});
  const metricsAt = (where: string) =>
    lines()
      .filter((line) => line.where === where)
      .map(({ message }) => /^metrics are at (http:\S+)$/.exec(message)?.[1])
      .find((url) => url !== undefined) ?? '';

  it('tells under one id what the gateway and the subgraphs did for a question, and who asked by role alone', async () => {
    const { status, headers } = await postAt(
      hub.url,
      { query: boardQuery },
      { 'x-request-id': 'board-1', authorization: `Bearer ${token}` },
    );
    expect([status, headers.get('x-request-id')]).toEqual([200, 'board-1']);
    expect(await accessLine('board-1')).toEqual({
      level: 'info',
      time: expect.any(String),
      where: 'gateway',
      requestId: 'board-1',
      method: 'POST',
      path: '/graphql',
      status: 200,
      ms: expect.any(Number),
      operation: OPERATION,
      cost: expect.any(Number),
      roles: ['PARTNERSHIP_OFFICER', 'COMMISSIONER'],
      message: 'request',
    });
    const asked = linesOf('board-1').filter(({ subgraph }) => subgraph !== undefined);
    expect(asked.map(({ subgraph }) => subgraph)).toContain('strategy');
    const places = () => [...new Set(linesOf('board-1').map(({ where }) => where))];
    // A process writes its line once its answer is out, which may be after the gateway's.
    if (isApart) for (const { subgraph } of asked) await expect.poll(places).toContain(subgraph);
    else expect(places()).toEqual(['gateway']);
  });

  it('makes an id for whoever brings none, and tells it', async () => {
    const { headers } = await postAt(hub.url, { query: '{ viewer { signedIn } }' });
    const requestId = headers.get('x-request-id') ?? '';
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await accessLine(requestId)).toMatchObject({ operation: 'other', roles: [] });
  });

  it('logs a fault of a subgraph, with the request that met it', async () => {
    const admin = new Client({ connectionString: database.url });
    await admin.connect();
    try {
      await admin.query('ALTER TABLE funding.funding_statement RENAME TO gone');
      const body = { query: STATEMENT, variables: { id: SECRET } };
      const told = await postAt(hub.url, body, { 'x-request-id': 'fault-1' });
      expect(told.body.errors.map(({ extensions }: Line) => extensions.code)).toContain(
        'INTERNAL_SERVER_ERROR',
      );
    } finally {
      await admin.query('ALTER TABLE funding.gone RENAME TO funding_statement');
      await admin.end();
    }
    const faults = linesOf('fault-1').filter(({ level }) => level === 'error');
    expect(faults).toEqual([
      expect.objectContaining({
        where: 'funding',
        message: 'relation "funding_statement" does not exist',
        error: expect.objectContaining({ code: '42P01', stack: expect.stringMatching(/^at /) }),
      }),
    ]);
    expect((await accessLine('fault-1')).codes).toContain('INTERNAL_SERVER_ERROR');
  });

  it('logs refused requests with their code and nothing of theirs', async () => {
    const refused = await postAt(
      hub.url,
      { query: '{ viewer { signedIn } }' },
      { 'x-request-id': 'refused-1', authorization: `Bearer ${token.slice(0, -8)}AAAAAAAA` },
    );
    expect(codeOf(refused)).toBe('UNAUTHENTICATED');
    expect(await accessLine('refused-1')).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
    await requestAt(`${hub.url}/${SECRET}?x=${SECRET}`, { headers: { 'x-request-id': 'refused-2' } });
    expect(await accessLine('refused-2')).toMatchObject({ path: 'other', status: 404 });
  });

  it('lets nobody write into its log', async () => {
    const forged = `x"}\n{"level":"error","where":"forged"}\u001b[31m`;
    const headers = {
      'user-agent': `${SECRET} "}\u009b31m`,
      'x-request-id': `${SECRET} "}\u009b31m`,
      'x-forwarded-for': SECRET,
      traceparent: SECRET,
    };
    await postAt(
      hub.url,
      { query: `query ${SECRET.replaceAll('-', '_')} { viewer { signedIn } }`, operationName: forged },
      headers,
    );
    await postAt(hub.url, { query: '{ paper(id: $x) }', variables: { x: forged } }, headers);
    await requestAt(`${hub.url}/%0a%1b[31m{"forged"}`, { headers: { ...headers, 'x-request-id': 'last' } });
    await accessLine('last');
    const known = new Set([
      'gateway',
      'hub',
      'funding',
      'geography',
      'measures',
      'mergers',
      'partnerships',
      'register',
      'strategy',
    ]);
    for (const { where } of lines()) expect(known).toContain(where);
    for (const text of ['forged', 'zq_never', '\u001b', '\u009b']) expect(hub.output()).not.toContain(text);
  });

  it('counts what was asked, by trusted operation and subgraph', async () => {
    const url = metricsAt(isApart ? 'gateway' : 'hub');
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const { text } = await requestAt(url);
    for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('# ')))
      expect(line).toMatch(
        /^[a-zA-Z_:][a-zA-Z0-9_:]*(\{([a-z_]+="[^"\\\n]*",?)+\})? (-?[0-9.e+-]+|NaN|\+Inf)$/,
      );
    expect(text).toContain(
      `hub_question_duration_seconds_count{operation="${OPERATION}",outcome="answered"} 1`,
    );
    expect(text).toMatch(/hub_subgraph_request_duration_seconds_count\{subgraph="strategy"\} [1-9]/);
    expect(text).toMatch(/hub_subgraph_errors_total\{subgraph="funding",code="INTERNAL_SERVER_ERROR"\} 1/);
    expect(text).toMatch(/hub_http_responses_total\{path="\/graphql",status="401"\} 1/);
    const series = [...text.matchAll(/^# TYPE (hub_\w+)/gm)].map(([, name]) => name);
    for (const name of series) expect(text).toMatch(new RegExp(`^# HELP ${name} .{30,}`, 'm'));
    const ofFunding = isApart ? (await requestAt(metricsAt('funding'))).text : text;
    expect(ofFunding).toMatch(/hub_database_connections\{subgraph="funding",state="idle"\} [1-9]/);
    if (isApart)
      expect(ofFunding).toMatch(/hub_subgraph_answer_duration_seconds_count\{subgraph="funding"\} [1-9]/);
  });

  it('links the spans of a question through all processes', async () => {
    const name = `query ${OPERATION}`;
    const [question] = await collector.find((span) => span.name === name, 1);
    const requests = await collector.find(
      (span) => span.name === 'subgraph strategy' && span.traceId === question?.traceId,
      1,
    );
    expect(question?.service).toBe(isApart ? 'community-safety-hub-gateway' : 'community-safety-hub');
    expect(requests[0]?.parentSpanId).toBe(question?.spanId);
    if (!isApart) return;
    const spanIds = requests.map(({ spanId }) => spanId);
    const answers = await collector.find((span) => spanIds.includes(span.parentSpanId ?? ''), 1);
    expect(answers[0]).toMatchObject({
      name: 'strategy',
      service: 'community-safety-hub-strategy',
      traceId: question?.traceId,
    });
    expect(answers[0]?.attributes).toContainEqual({
      key: 'hub.request_id',
      value: { stringValue: 'board-1' },
    });
  });

  it('holds no token, subject, password, question, variable or answer in any of it', async () => {
    const metrics = await Promise.all(
      lines()
        .map(({ message }) => /^metrics are at (http:\S+)$/.exec(message)?.[1])
        .filter((url) => url !== undefined)
        .map(async (url) => (await requestAt(url)).text),
    );
    const told = [hub.output(), collector.text(), ...metrics].join('\n');
    for (const part of token.split('.')) expect(told).not.toContain(part.slice(0, 30));
    expect(told).not.toContain(SUBJECT);
    expect(told).not.toContain(SECRET);
    expect(told).not.toMatch(/postgres:\/\/\S*@|countyStrategyGroup|Safer Warwickshire Partnership Board/);
    const { password } = new URL(database.url);
    if (password.length > 3) expect(told).not.toContain(password);
  });

  it('answers, and stops when it is asked to, though nobody takes its traces any more', async () => {
    await collector[Symbol.asyncDispose]();
    const { body } = await postAt(hub.url, { query: '{ viewer { signedIn } }' });
    expect(body).toEqual({ data: { viewer: { signedIn: false } } });
    const ended = once(hub.child, 'exit');
    hub.child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});

describe.each(MODES)('a hub that nobody asked to be watched (%s)', (mode) => {
  it('has no metrics on its public port, and tells the id of a request all the same', async () => {
    const { status, headers } = await requestAt(`${inject(mode)}/metrics`, {
      headers: { 'x-request-id': 'r-1' },
    });
    expect([status, headers.get('x-request-id')]).toEqual([404, 'r-1']);
  });
});

describe('a hub that nobody asked to be watched', () => {
  it('prints nothing of the questions that it answers', async () => {
    await using database = await createTestDatabase();
    await using hub = await startHubProcess('together', { DATABASE_URL: database.url });
    await postAt(hub.url, { query: boardQuery });
    await postAt(hub.url, { query: '{ nonsense }' });
    expect(hub.output()).not.toMatch(/^\{/m);
  });
});
