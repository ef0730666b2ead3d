import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { sendRaw } from '../support/raw-request.js';
import { codeOf, LEAKS, postAt, requestAt } from '../support/request.js';

const AUTHORIZE = '/local-issuer/authorize';
const TOKEN = '/local-issuer/token';
const hub = () => inject('together');
const VERIFIER = randomBytes(32).toString('base64url');

interface Answer {
  status: number;
  location: string | undefined;
  text: string;
}

/** What the page of this hub sends when an officer of South Warwickshire is chosen, with some of it changed. */
function choice(changes: Readonly<Record<string, string>> = {}): string {
  return new URLSearchParams({
    response_type: 'code',
    client_id: 'console',
    redirect_uri: `${hub()}/signed-in`,
    scope: 'openid',
    state: 'a-state-of-this-test',
    nonce: 'a-nonce-of-this-test',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    role: 'partnership-officer',
    place: 'south-warwickshire',
    ...changes,
  }).toString();
}

function exchange(code: string, changes: Readonly<Record<string, string>> = {}): string {
  return new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'console',
    redirect_uri: `${hub()}/signed-in`,
    code,
    code_verifier: VERIFIER,
    ...changes,
  }).toString();
}

/** As a page of the hub sends it, with other headers or without some. */
function send(
  path: string,
  body: string,
  headers: Readonly<Record<string, string | undefined>> = {},
  method = 'POST',
): Promise<Answer> {
  const { host, hostname, port, origin } = new URL(hub());
  const all = { host, origin, 'content-type': 'application/x-www-form-urlencoded', ...headers };
  const given = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, headers: Object.fromEntries(given), setHost: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, location: response.headers.location, text }),
        );
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

async function codeFor(changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const { location = '' } = await send(AUTHORIZE, choice(changes));
  return new URL(location).searchParams.get('code') ?? '';
}

function expectNoCode({ status, location, text }: Answer, refusal: number): void {
  expect([status, location]).toEqual([refusal, undefined]);
  expect(text).not.toMatch(LEAKS);
  expect(text).not.toMatch(/"access_token"|code=/);
}

describe('choosing a role on this machine', () => {
  it('gives a code, and for the code a token that makes its holder who was chosen', async () => {
    const { status, location = '' } = await send(AUTHORIZE, choice(), { 'sec-fetch-site': 'same-origin' });
    expect(status).toBe(303);
    const back = new URL(location);
    expect(back.origin + back.pathname).toBe(`${hub()}/signed-in`);
    expect(back.searchParams.get('state')).toBe('a-state-of-this-test');
    const { text } = await send(TOKEN, exchange(back.searchParams.get('code') ?? ''));
    const { access_token: token, token_type: type } = JSON.parse(text);
    expect(type).toBe('Bearer');
    const query = '{ viewer { grants { role places } } }';
    const { body } = await postAt(hub(), { query }, { authorization: `Bearer ${token}` });
    expect(body.data.viewer.grants).toEqual([
      { role: 'PARTNERSHIP_OFFICER', places: ['south-warwickshire'] },
    ]);
  });

  it.each<[string, Record<string, string | undefined>]>([
    ['a form of another site', { origin: 'https://elsewhere.example' }],
    ['a form of a page without an origin', { origin: 'null' }],
    ['a form that says no origin', { origin: undefined }],
    ['another program of this machine', { origin: 'http://localhost:1' }],
    ['the same host by https', { origin: 'https://localhost' }],
    ['a browser that calls it another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    [
      'a name made to stand for this machine',
      { host: 'rebound.example:80', origin: 'http://rebound.example:80' },
    ],
    [
      'a name that begins like this machine',
      { host: 'localhost.example', origin: 'http://localhost.example' },
    ],
    [
      'an address that begins like this machine',
      { host: '127.0.0.1.nip.io', origin: 'http://127.0.0.1.nip.io' },
    ],
    ['another address', { host: '10.0.0.7:4000', origin: 'http://10.0.0.7:4000' }],
    ['an address of all of its networks', { host: '0.0.0.0:4000', origin: 'http://0.0.0.0:4000' }],
    ['a host with a name before it', { host: 'x@localhost', origin: 'http://x@localhost' }],
    ['a host with a path behind it', { host: 'localhost/x', origin: 'http://localhost/x' }],
    ['a tunnel', { 'x-forwarded-for': '203.0.113.9' }],
    ['a proxy', { via: '1.1 proxy' }],
    ['a proxy of the newer kind', { forwarded: 'for=203.0.113.9' }],
  ])('is refused to %s, both the code and the token', async (_who, headers) => {
    expectNoCode(await send(AUTHORIZE, choice(), headers), 403);
    expectNoCode(await send(TOKEN, exchange(await codeFor()), headers), 403);
  });

  it('is refused where two hosts are named', async () => {
    const { host, origin } = new URL(hub());
    const body = choice();
    for (const hosts of [
      [host, 'rebound.example'],
      ['rebound.example', host],
    ]) {
      const head = [
        `POST ${AUTHORIZE} HTTP/1.1`,
        ...hosts.map((name) => `host: ${name}`),
        `origin: ${origin}`,
        'content-type: application/x-www-form-urlencoded',
        `content-length: ${body.length}`,
        'connection: close',
      ];
      const { statuses, text } = await sendRaw(hub(), `${head.join('\r\n')}\r\n\r\n${body}`);
      expect(statuses).toEqual([403]);
      expect(text).not.toContain('code=');
    }
  });

  it.each(['GET', 'HEAD', 'PUT', 'OPTIONS'])(
    'is not done by %s, as links and images would',
    async (method) => {
      expectNoCode(await send(`${AUTHORIZE}?${choice()}`, '', {}, method), 405);
    },
  );

  it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/json', undefined])(
    'takes no %s',
    async (type) => {
      expectNoCode(await send(AUTHORIZE, choice(), { 'content-type': type }), 415);
    },
  );

  it('takes no more than a form holds', async () => {
    expectNoCode(await send(AUTHORIZE, choice({ state: 'x'.repeat(9000) })), 413);
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { redirect_uri: 'https://elsewhere.example/signed-in' }],
    ['another page of the hub', { redirect_uri: 'http://localhost/explorer' }],
    ['a header of its own', { state: 'a-state\r\nset-cookie: a=b' }],
    ['a token in the address', { response_type: 'token' }],
    ['no proof', { code_challenge: '' }],
    ['a role that is none', { role: 'root' }],
    ['two roles in one', { place: 'rugby,administrator' }],
  ])('gives no code for %s', async (_what, changes) => {
    expectNoCode(await send(AUTHORIZE, choice(changes)), 400);
  });

  it.each<[string, Record<string, string>]>([
    ['without the proof', { code_verifier: '' }],
    [
      'with the challenge for the proof',
      { code_verifier: createHash('sha256').update(VERIFIER).digest('base64url') },
    ],
    ['for another page', { redirect_uri: 'http://localhost/' }],
    ['by another program', { client_id: 'community-safety-hub' }],
    ['as something else', { grant_type: 'client_credentials' }],
    ['with a password', { grant_type: 'password', username: 'administrator', password: '' }],
  ])('gives no token %s', async (_how, changes) => {
    expectNoCode(await send(TOKEN, exchange(await codeFor(), changes)), 400);
  });

  it('gives a token once, and none after a try that failed', async () => {
    const code = await codeFor();
    expect((await send(TOKEN, exchange(code))).status).toBe(200);
    expectNoCode(await send(TOKEN, exchange(code)), 400);
    const tried = await codeFor();
    expectNoCode(await send(TOKEN, exchange(tried, { code_verifier: 'x' })), 400);
    expectNoCode(await send(TOKEN, exchange(tried)), 400);
  });

  it('gives an ID token that the hub takes for no access', async () => {
    const { text } = await send(TOKEN, exchange(await codeFor({ role: 'administrator', place: '' })));
    const { id_token: token } = JSON.parse(text);
    const told = await postAt(
      hub(),
      { query: '{ viewer { signedIn } }' },
      { authorization: `Bearer ${token}` },
    );
    expect([told.status, codeOf(told)]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('lets no page of another site read an answer', async () => {
    for (const path of [AUTHORIZE, TOKEN]) {
      const { status, headers } = await requestAt(hub() + path, {
        method: 'OPTIONS',
        headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
      });
      expect([status, headers.get('access-control-allow-origin')]).toEqual([405, null]);
    }
  });

  it('is not there in a hub apart', async () => {
    for (const path of [AUTHORIZE, TOKEN])
      expect((await requestAt(inject('apart') + path, { method: 'POST' })).status).toBe(404);
  });
});

/** Only root can be somebody else, and only Linux says who somebody is. */
const canBeAnother = process.platform === 'linux' && process.getuid?.() === 0;

describe.skipIf(!canBeAnother)('another user of this machine', () => {
  const NOBODY = 65_534;

  it('is given no role of the hub that somebody else started', async () => {
    const script = `fetch(process.argv[1], { method: 'POST', redirect: 'manual', body: new URLSearchParams(process.argv[2]),
      headers: { origin: new URL(process.argv[1]).origin } }).then(async (r) => console.log(r.status, await r.text()))`;
    const run = (uid: number) =>
      promisify(execFile)(process.execPath, ['-e', script, hub() + AUTHORIZE, choice()], { uid, cwd: '/' });
    expect((await run(NOBODY)).stdout).toMatch(/^403 .*OTHER_USER_REFUSED/);
    expect((await run(0)).stdout).toMatch(/^303 /);
  });
});
