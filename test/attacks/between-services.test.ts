import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApartHub, startApart } from '../../hub/apart-processes.js';
import { readHubConfig } from '../../hub/config.js';
import { prepareDatabase, rolePasswords, withDatabaseLock } from '../../hub/database.js';
import { SUBGRAPHS } from '../../hub/subgraphs.js';
import { createSigner } from '../../shared/access/signature.js';
import { PUBLIC_VIEWER, type Viewer } from '../../shared/access/viewer.js';
import { writeViewer } from '../../shared/access/viewer-text.js';
import { projectRoot } from '../../shared/project-root.js';
import { askAt } from '../support/ask.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { MODES } from '../support/hub-process.js';
import { codeOf, LEAKS, post } from '../support/request.js';

const NAMES = SUBGRAPHS.map(({ name }) => name);
const CURRENT = 'the-secret-that-the-gateway-signs-with';
const NEXT = 'the-secret-that-it-will-sign-with-soon';
const ADMINISTRATOR: Viewer = {
  subject: 'nobody',
  issuer: 'nobody',
  grants: [{ role: 'ADMINISTRATOR', places: [] }],
};

const ASKED = JSON.stringify({ query: '{ __schema { queryType { name } } }' });
const ANSWERED = { data: { __schema: { queryType: { name: 'Query' } } } };
const REFUSED = {
  errors: [
    { message: 'The request is not signed by the gateway.', extensions: { code: 'UNSIGNED_REQUEST' } },
  ],
};

let database: TestDatabase;
let hub: ApartHub;

beforeAll(async () => {
  database = await createTestDatabase();
  const passwords = rolePasswords(database.url, {});
  await withDatabaseLock(database.url, (client) =>
    prepareDatabase(database.url, client, SUBGRAPHS, passwords),
  );
  hub = await startApart({
    database: { adminUrl: database.url, passwords },
    port: 0,
    subgraphSecret: `${CURRENT},${NEXT}`,
    onFault: () => {},
  });
});
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

interface Sent {
  subgraph?: string;
  method?: string;
  path?: string;
  headers: OutgoingHttpHeaders;
  body?: string;
}

interface Told {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: unknown;
}

/** Sends a request straight to a subgraph, past the gateway, word for word: also with a header twice. */
async function send({
  subgraph = 'funding',
  method = 'POST',
  path = '/graphql',
  headers,
  body = ASKED,
}: Sent) {
  return new Promise<Told>((resolve, reject) => {
    const sent = httpRequest(hub.urls.get(subgraph) ?? '', { method, path, headers, agent: false });
    sent.on('error', reject);
    sent.on('response', async (response) => {
      let text = '';
      for await (const part of response.setEncoding('utf8')) text += part;
      resolve({
        status: response.statusCode,
        headers: response.headers,
        body: text ? JSON.parse(text) : undefined,
      });
    });
    sent.end(method === 'GET' ? undefined : body);
  });
}

/** The headers of a request that the gateway might have sent. */
function sign({
  subgraph = 'funding',
  secret = CURRENT,
  later = 0,
  viewer = PUBLIC_VIEWER,
  method = 'POST',
  path = '/graphql',
  body = ASKED,
} = {}): Record<string, string> {
  const signer = createSigner(subgraph, [secret], () => Date.now() + later);
  return signer({ method, path, viewer, requestId: 'request-1', body: Buffer.from(body) });
}

async function expectRefusal(sent: Promise<Told>): Promise<void> {
  const { status, body } = await sent;
  expect([status, body]).toEqual([401, REFUSED]);
}

describe('a request to a subgraph past the gateway', () => {
  it('is answered when the gateway signed it: so what follows is refused for what it says', async () => {
    expect(await send({ headers: sign() })).toMatchObject({ status: 200, body: ANSWERED });
    expect(
      (await askAt(hub.url, '{ policeArea(id: "warwickshire") { grantTotals { total { pence } } } }')).errors,
    ).toBeUndefined();
  });

  it.each(NAMES)('is refused by %s without a signature, whatever it asks', async (subgraph) => {
    for (const query of [
      '{ __schema { types { name } } }',
      '{ __typename }',
      '{ _service { sdl } }',
      '{ _entities(representations: [{ __typename: "PoliceArea", id: "warwickshire" }]) { __typename } }',
      '{',
    ]) {
      await expectRefusal(send({ subgraph, headers: {}, body: JSON.stringify({ query }) }));
    }
    await expectRefusal(send({ subgraph, headers: {}, body: 'no JSON' }));
    await expectRefusal(send({ subgraph, headers: { 'hub-viewer': writeViewer(ADMINISTRATOR) } }));
    const { status } = await send({
      subgraph,
      headers: {},
      method: 'GET',
      path: '/graphql?query={__typename}',
    });
    expect(status).toBe(404);
  });

  it.each<[string, () => Sent]>([
    ['with a secret that is made up', () => ({ headers: sign({ secret: 'x'.repeat(38) }) })],
    ['with another body', () => ({ headers: sign(), body: ASKED.replace('name', 'kind') })],
    ['with a body that goes on', () => ({ headers: sign(), body: `${ASKED} ` })],
    ['without its body', () => ({ headers: sign(), body: '' })],
    ['for an administrator', () => ({ headers: { ...sign(), 'hub-viewer': writeViewer(ADMINISTRATOR) } })],
    [
      'for the public, where somebody is signed',
      () => ({ headers: { ...sign({ viewer: ADMINISTRATOR }), 'hub-viewer': writeViewer(PUBLIC_VIEWER) } }),
    ],
    ['under another request id', () => ({ headers: { ...sign(), 'hub-request-id': 'request-2' } })],
    ['at another time', () => ({ headers: { ...sign(), 'hub-timestamp': String(Date.now() + 999) } })],
    ['with another nonce', () => ({ headers: { ...sign(), 'hub-nonce': 'A'.repeat(22) } })],
    ['signed 31 seconds ago', () => ({ headers: sign({ later: -31_000 }) })],
    ['signed 31 seconds from now', () => ({ headers: sign({ later: 31_000 }) })],
    ['signed for another subgraph', () => ({ headers: sign({ subgraph: 'strategy' }) })],
    ['signed for another address', () => ({ headers: sign({ path: '/other' }) })],
    ['signed for another method', () => ({ headers: sign({ method: 'GET' }) })],
    ['with something behind its address', () => ({ headers: sign(), path: '/graphql?query={__typename}' })],
    ['with a huge nonce', () => ({ headers: { ...sign(), 'hub-nonce': 'A'.repeat(30_000) } })],
    ['with an empty signature', () => ({ headers: { ...sign(), 'hub-signature': '' } })],
    ['with half a signature', () => ({ headers: { ...sign(), 'hub-signature': 'A'.repeat(21) } })],
  ])('is refused %s', (_how, request) => expectRefusal(send(request())));

  it.each(['hub-viewer', 'hub-request-id', 'hub-timestamp', 'hub-nonce', 'hub-body-sha256', 'hub-signature'])(
    'is refused without %s, and with two of it, even where they are the same',
    async (name) => {
      const { [name]: value = '', ...others } = sign();
      await expectRefusal(send({ headers: others }));
      await expectRefusal(send({ headers: { ...others, [name]: [value, value] } }));
      const forged = name === 'hub-viewer' ? writeViewer(ADMINISTRATOR) : value;
      await expectRefusal(send({ headers: { ...sign(), [name]: [value, forged] } }));
      await expectRefusal(send({ headers: { ...sign(), [name]: [forged, value] } }));
    },
  );

  it('is refused with headers of 100 KB before anything reads them', async () => {
    const { status } = await send({ headers: { ...sign(), 'hub-viewer': 'A'.repeat(100_000) } });
    expect(status).toBe(431);
  });

  it('is refused before a gigabyte of body is waited for', async () => {
    const { status, body, headers } = await send({ headers: { 'content-length': 1_000_000_000 }, body: '{' });
    expect([status, body, headers.connection]).toEqual([401, REFUSED, 'close']);
  });

  it('is answered once: the same again is refused', async () => {
    const headers = sign();
    expect((await send({ headers })).status).toBe(200);
    await expectRefusal(send({ headers }));
  });

  it('is answered once however often it comes at the same moment', async () => {
    const headers = sign();
    const told = await Promise.all(Array.from({ length: 20 }, () => send({ headers })));
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(told.filter(({ status }) => status === 401)).toHaveLength(19);
  });

  it('is refused for good once its signature came with another body', async () => {
    const headers = sign();
    await expectRefusal(send({ headers, body: '{}' }));
    await expectRefusal(send({ headers }));
  });

  it('is answered with either secret while they are changed', async () => {
    for (const secret of [CURRENT, NEXT])
      expect(await send({ headers: sign({ secret }) })).toMatchObject({ status: 200, body: ANSWERED });
    await expectRefusal(send({ headers: sign({ secret: `${CURRENT},${NEXT}` }) }));
  });

  it('learns whether the subgraph is alive and ready, and no more', async () => {
    const open = async (path: string) => send({ headers: {}, method: 'GET', path });
    expect(await open('/health')).toMatchObject({ status: 200, body: { status: 'alive' } });
    expect(await open('/readiness')).toMatchObject({ status: 200, body: { status: 'ready' } });
    await expectRefusal(
      send({ headers: sign({ secret: 'x'.repeat(38) }), method: 'GET', path: '/readiness' }),
    );
    for (const path of ['/', '/graphql', '/metrics', '/health/../graphql', '//graphql'])
      expect((await open(path)).status).toBe(404);
  });
});

describe('a subgraph', () => {
  it.each([
    ['without a secret', ''],
    ['with a short one', 'x'.repeat(31)],
  ])('does not start %s, not even for this machine alone', async (_what, secret) => {
    const child = spawn(process.execPath, ['hub/run.js', 'subgraphs/funding/main'], {
      cwd: projectRoot,
      env: { ...process.env, DATABASE_URL: database.url, HOST: '127.0.0.1', SUBGRAPH_SECRET: secret },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let printed = '';
    child.stderr.on('data', (part: Buffer) => {
      printed += part.toString();
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(printed).toContain('SUBGRAPH_SECRET');
    expect(printed).not.toContain('xxx');
  });
});

it('the hub does not start apart with a short secret of the operator, and makes one where there is none', () => {
  expect(() => readHubConfig({ SUBGRAPH_SECRET: 'x'.repeat(31) })).toThrow('SUBGRAPH_SECRET: shorter');
  expect(readHubConfig({ SUBGRAPH_SECRET: CURRENT }).subgraphSecret).toBe(CURRENT);
  expect(readHubConfig({}).subgraphSecret).toBeUndefined();
});

describe.each(MODES)('what subgraphs say to the gateway alone (%s)', (mode) => {
  it.each([
    ['_service', '{ _service { sdl } }'],
    ['_service under another name', '{ policeAreas: _service { sdl } }'],
    ['_service in a fragment', '{ ...F } fragment F on Query { _service { sdl } }'],
    ['_service beside a good field', '{ policeAreas { id } _service { sdl } }'],
    ['_service behind @skip', '{ policeAreas { id } ... @skip(if: false) { _service { sdl } } }'],
    [
      '_entities',
      '{ _entities(representations: [{ __typename: "PoliceArea", id: "warwickshire" }]) { __typename } }',
    ],
    ['_entities of nothing', '{ _entities(representations: []) { ... on PoliceArea { id } } }'],
    ['_entities with a variable', 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }'],
    ['_entities in a mutation', 'mutation { _entities(representations: []) { __typename } }'],
    ['_entities in a subscription', 'subscription { _entities(representations: []) { __typename } }'],
    ['a fragment on _Entity', '{ policeAreas { ... on _Entity { __typename } } }'],
  ])('%s is refused by the gateway, and nothing is answered with it', async (_attack, query) => {
    const told = await post(mode, {
      query,
      variables: { of: [{ __typename: 'PoliceArea', id: 'warwickshire' }] },
    });
    expect(codeOf(told)).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(told.body.data).toBeUndefined();
    expect(told.text).not.toMatch(LEAKS);
  });

  it('is no part of the schema that the gateway tells', async () => {
    const query = '{ __schema { types { name } queryType { fields { name } } directives { name } } }';
    const { body } = await post(mode, { query });
    expect(body.data.__schema.types.length).toBeGreaterThan(50);
    expect(JSON.stringify(body)).not.toMatch(
      /"_Any|"_Entity|"_Service|"_entities|"_service|join__|link__|federation__/,
    );
  });
});
