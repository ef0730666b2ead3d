import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { request as httpRequest, type RequestListener } from 'node:http';
import { calculateJwkThumbprint, exportSPKI, importJWK, type JWTPayload } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_ROLES_CLAIM, type IssuerSettings } from '../../gateway/access/access-config.js';
import { createIssuerKeys, DEFAULT_TIMING, type KeyTiming } from '../../gateway/access/issuer-keys.js';
import type { RefusedSignIn } from '../../gateway/audit/refused-sign-in.js';
import type { SubgraphExecutor } from '../../gateway/engine/engine.js';
import { createGatewayServer, type GatewayServer } from '../../gateway/server.js';
import { PUBLIC_VIEWER, type Viewer } from '../../shared/access/viewer.js';
import {
  AUDIENCE,
  type IssuerKey,
  JWKS_PATH,
  METADATA_PATH,
  makeKey,
  type OidcServer,
  type Server,
  signToken,
  startOidcServer,
  startServer,
} from '../support/oidc-server.js';
import { codeOf, LEAKS, postAt, requestAt, type Told } from '../support/request.js';
import { composeSmallGraph } from '../support/small-graph.js';

const graph = composeSmallGraph();
const QUESTION = { query: '{ area(id: "warwick") { name } }' };
const WARWICK = { data: { area: { name: 'Warwick' } } };
const ANALYST = ['opcc-analyst:warwickshire'];

const running: AsyncDisposable[] = [];
/** For whom the subgraphs were asked. */
let viewers: (Viewer | undefined)[] = [];
let faults: string[] = [];
/** What was put on record. */
let refusals: RefusedSignIn[] = [];
/** Somebody else's server, to which no request may ever go. */
let elsewhere: Server;
let key: IssuerKey;

beforeAll(async () => {
  elsewhere = await startServer((_request, response) => response.end('{"keys":[]}'));
  key = await makeKey('first');
});

beforeEach(() => {
  viewers = [];
  faults = [];
  refusals = [];
  elsewhere.asked.length = 0;
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one[Symbol.asyncDispose]()));
  expect(elsewhere.asked).toEqual([]);
});

afterAll(() => elsewhere.stop());

function keep<Kept extends AsyncDisposable>(kept: Kept): Kept {
  running.push(kept);
  return kept;
}

async function startIssuer(): Promise<OidcServer> {
  return keep(await startOidcServer(key));
}

/** A gateway that trusts this issuer; without settings, none. */
async function startGateway(
  issuer?: Pick<OidcServer, 'issuer'> & Partial<IssuerSettings>,
  timing: Partial<KeyTiming> = {},
): Promise<string> {
  const onFault = (error: unknown) => faults.push(String(error));
  const settings = { audience: AUDIENCE, jwksUrl: undefined, rolesClaim: DEFAULT_ROLES_CLAIM, ...issuer };
  const server: GatewayServer = await createGatewayServer({
    ...graph,
    executors: new Map([...graph.executors].map(([name, ask]) => [name, spy(ask)])),
    probes: new Map(),
    port: 0,
    ...(issuer && {
      issuer: {
        issuer: issuer.issuer,
        audience: settings.audience,
        rolesClaim: settings.rolesClaim,
        findKey: createIssuerKeys({ ...settings, issuer: issuer.issuer }, onFault, {
          ...DEFAULT_TIMING,
          ...timing,
        }),
      },
    }),
    onRefusedSignIn: (refused) => refusals.push(refused),
    onFault,
  });
  return keep(server).url;
}

function spy(ask: SubgraphExecutor): SubgraphExecutor {
  return (request) => {
    viewers.push(request.viewer);
    return ask(request);
  };
}

const ask = (url: string, authorization: string) => postAt(url, QUESTION, { authorization });
const askWith = (url: string, token: string) => ask(url, `Bearer ${token}`);

const now = () => Math.floor(Date.now() / 1000);

/** What a token of the issuer says, with some of it changed. Undefined takes a claim out. */
function claims(issuer: string, changes: Readonly<Record<string, unknown>> = {}): JWTPayload {
  const all = {
    iss: issuer,
    aud: AUDIENCE,
    sub: 'reporting-tool',
    iat: now(),
    exp: now() + 600,
    csh_roles: ANALYST,
    ...changes,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Parts of a token put together by hand, as no library would. */
function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function hs256(secret: string | Buffer, payload: JWTPayload, header: object = {}): string {
  const signed = `${encode({ alg: 'HS256', typ: 'at+jwt', kid: key.kid, ...header })}.${encode(payload)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

function expectRefused(told: Told, sent: string): void {
  expect([told.status, codeOf(told)]).toEqual([401, 'UNAUTHENTICATED']);
  expect(told.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  expect(told.body).not.toHaveProperty('data');
  expect(viewers).toEqual([]);
  expect(told.text).not.toMatch(LEAKS);
  expect(refusals).toMatchObject([{ code: 'UNAUTHENTICATED', address: '127.0.0.1' }]);
  for (const part of sent.split(/[\s.]+/).filter(({ length }) => length > 8))
    expect(told.text + JSON.stringify(refusals)).not.toContain(part);
}

describe('a token that the issuer gave out', () => {
  it('makes the asker an analyst of Warwickshire for the subgraphs, by POST, by GET and for an export', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer);
    const headers = { authorization: `Bearer ${await issuer.issue(ANALYST)}` };
    const address = `query=${encodeURIComponent(QUESTION.query)}`;
    expect((await postAt(url, QUESTION, headers)).body).toEqual(WARWICK);
    expect((await requestAt(`${url}/graphql?${address}`, { headers })).body).toEqual(WARWICK);
    expect((await requestAt(`${url}/export.csv?${address}`, { headers })).text).toContain('Warwick');
    const analyst = {
      subject: 'reporting-tool',
      issuer: issuer.issuer,
      grants: [{ role: 'OPCC_ANALYST', places: ['warwickshire'] }],
    };
    expect(viewers).toEqual([analyst, analyst, analyst]);
    expect(issuer.asked.filter((path) => path === JWKS_PATH)).toHaveLength(1);
  });

  it('gives what all its roles give, each place once', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer);
    const roles = [
      'administrator',
      'partnership-officer:warwick',
      'partnership-officer:rugby',
      'partnership-officer:warwick',
    ];
    await askWith(url, await issuer.issue(roles));
    expect(viewers[0]?.grants).toEqual([
      { role: 'PARTNERSHIP_OFFICER', places: ['rugby', 'warwick'] },
      { role: 'ADMINISTRATOR', places: [] },
    ]);
  });

  it('without roles signs in and gives nothing', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer);
    await askWith(url, await issuer.issue());
    expect(viewers[0]).toEqual({ subject: 'reporting-tool', issuer: issuer.issuer, grants: [] });
  });

  it('counts for its own request alone, however many come at once', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer);
    const tokens = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        signToken(key, claims(issuer.issuer, { sub: `caller-${index}` })),
      ),
    );
    await Promise.all(tokens.flatMap((token) => [askWith(url, token), postAt(url, QUESTION)]));
    const subjects = viewers.map((viewer) => viewer?.subject ?? 'public').sort();
    const named = tokens.map((_, index) => `caller-${index}`);
    expect(subjects).toEqual([...named, ...tokens.map(() => 'public')].sort());
  });

  it('is still good 20 seconds after its end, for clocks differ', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer);
    const late = await signToken(key, claims(issuer.issuer, { exp: now() - 20, nbf: now() - 600 }));
    expect((await askWith(url, late)).body).toEqual(WARWICK);
  });

  it.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('is believed when signed by %s', async (alg) => {
    const issuer = await startIssuer();
    const own = await makeKey('own', alg);
    issuer.useKeys([own]);
    const url = await startGateway(issuer);
    expect((await askWith(url, await issuer.issue(ANALYST))).body).toEqual(WARWICK);
    expect(viewers[0]?.grants).toEqual([{ role: 'OPCC_ANALYST', places: ['warwickshire'] }]);
  });
});

describe('no token', () => {
  it('is the public', async () => {
    const url = await startGateway(await startIssuer());
    expect((await postAt(url, QUESTION)).body).toEqual(WARWICK);
    expect(viewers).toEqual([PUBLIC_VIEWER]);
  });

  it('is what one in the address, a cookie, the body or another header counts for', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer);
    const token = await issuer.issue(['administrator']);
    const address = `query=${encodeURIComponent(QUESTION.query)}&access_token=${token}&token=${token}`;
    await requestAt(`${url}/graphql?${address}`);
    await postAt(url, { ...QUESTION, access_token: token }, { cookie: `access_token=${token}` });
    await postAt(url, QUESTION, { 'proxy-authorization': `Bearer ${token}`, 'x-access-token': token });
    expect(viewers).toEqual([PUBLIC_VIEWER, PUBLIC_VIEWER, PUBLIC_VIEWER]);
  });

  it('cannot be forced by headers that name somebody', async () => {
    const url = await startGateway(await startIssuer());
    await postAt(url, QUESTION, {
      'x-viewer': '{"grants":[{"role":"ADMINISTRATOR","places":[]}]}',
      'hub-viewer': encode({ subject: 'me', issuer: 'me', grants: [{ role: 'ADMINISTRATOR', places: [] }] }),
      'x-forwarded-user': 'administrator',
    });
    expect(viewers).toEqual([PUBLIC_VIEWER]);
  });
});

describe('a token that claims too much', () => {
  it.each<[string, RegExp, () => Record<string, unknown>]>([
    ['has expired', /has expired/, () => ({ iat: now() - 700, exp: now() - 60 })],
    ['expired 31 seconds ago', /has expired/, () => ({ exp: now() - 31 })],
    ['is not valid yet', /not valid yet/, () => ({ nbf: now() + 60 })],
    ['was issued in the future', /not valid yet/, () => ({ iat: now() + 60 })],
    ['was issued 25 hours ago and lasts a year', /older/, () => ({ iat: now() - 90_000, exp: now() + 3e7 })],
    ['never ends', /no exp/, () => ({ exp: undefined })],
    ['ends at a text', /could not be/, () => ({ exp: '9999999999' })],
    ['was issued at no time', /no iat/, () => ({ iat: undefined })],
    ['is of nobody', /no sub/, () => ({ sub: undefined })],
    ['is meant for others', /another audience/, () => ({ aud: 'payroll' })],
    ['is meant for others, ours among their names', /another audience/, () => ({ aud: `${AUDIENCE}.evil` })],
    ['is meant for nobody', /no aud/, () => ({ aud: undefined })],
    ['is from another issuer', /another issuer/, () => ({ iss: 'https://login.example.org' })],
    ['is from the issuer with a slash', /another issuer/, () => ({ iss: 'slash' })],
    ['is from no issuer', /no iss/, () => ({ iss: undefined })],
    [
      'is the hub’s own issuer’s by its name',
      /another issuer/,
      () => ({ iss: 'urn:community-safety-hub:local' }),
    ],
    ['is an ID token', /ID token/, () => ({ typ: 'ID' })],
    ['is an ID token by its hash', /ID token/, () => ({ at_hash: 'MTIzNDU2Nzg5MDEyMzQ1Ng' })],
    ['names a subject with a line feed', /subject/, () => ({ sub: 'analyst\nlevel=error admin' })],
    ['names a subject of 300 letters', /subject/, () => ({ sub: 's'.repeat(300) })],
    ['has a role that does not exist', /does not know/, () => ({ csh_roles: ['sheriff:warwickshire'] })],
    ['has one role too many', /does not know/, () => ({ csh_roles: [...ANALYST, 'root'] })],
    ['has the role __proto__', /does not know/, () => ({ csh_roles: ['__proto__:warwickshire'] })],
    ['has the role constructor', /does not know/, () => ({ csh_roles: ['constructor'] })],
    ['has a role in capitals', /does not know/, () => ({ csh_roles: ['ADMINISTRATOR'] })],
    ['has a role without its place', /without one place/, () => ({ csh_roles: ['opcc-analyst'] })],
    ['has a role for every place', /without one place/, () => ({ csh_roles: ['opcc-analyst:*'] })],
    ['has a role for no place', /without one place/, () => ({ csh_roles: ['opcc-analyst:'] })],
    ['has a role for two places in one', /without one/, () => ({ csh_roles: ['commissioner:kent:essex'] })],
    ['has SQL for a place', /without one/, () => ({ csh_roles: ["commissioner:x'; DROP TABLE place --"] })],
    ['administers one place', /does not have/, () => ({ csh_roles: ['administrator:warwickshire'] })],
    ['has roles in one text', /not a list/, () => ({ csh_roles: 'administrator' })],
    ['has roles as an object', /not a list/, () => ({ csh_roles: { 0: 'administrator', length: 1 } })],
    ['has a list of lists of roles', /else than a text/, () => ({ csh_roles: [['administrator']] })],
  ])('and %s is refused', async (_name, message, changes) => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer);
    const changed = changes();
    if (changed.iss === 'slash') changed.iss = `${issuer.issuer}/`;
    const token = await signToken(key, claims(issuer.issuer, changed));
    const told = await askWith(url, token);
    expectRefused(told, token);
    expect(told.body.errors[0].message).toMatch(message);
    expect(faults).toEqual([]);
  });
});

describe('a forged token', () => {
  type Forge = (payload: JWTPayload) => string | Promise<string>;
  const header = (changes: object) => ({ alg: 'ES256', typ: 'at+jwt', kid: key.kid, ...changes });
  const forge =
    (changes: object, signature = 'c2lnbmF0dXJl') =>
    (payload: JWTPayload) =>
      `${encode(header(changes))}.${encode(payload)}.${signature}`;
  const signed =
    (changes: () => object): Forge =>
    (payload) =>
      signToken(key, payload, changes() as Record<string, unknown>);
  const publicPem = async () => exportSPKI((await importJWK(key.publicJwk, key.alg)) as CryptoKey);

  it.each<[string, Forge]>([
    ['alg none without a signature', forge({ alg: 'none' }, '')],
    ['alg none with a signature', forge({ alg: 'none' })],
    ['alg nOnE', forge({ alg: 'nOnE' })],
    [
      'alg none under the signature of a good token',
      async (payload) => {
        const good = await signToken(key, payload);
        return `${encode({ alg: 'none' })}.${encode(payload)}.${good.split('.')[2]}`;
      },
    ],
    ['no alg', forge({ alg: undefined })],
    ['alg as a list', forge({ alg: ['none', 'ES256'] })],
    ['HS256 by the public key (PEM)', async (payload) => hs256(await publicPem(), payload)],
    [
      'HS256 by the public key (DER)',
      async (payload) =>
        hs256(Buffer.from((await publicPem()).replace(/-----[^-]+-----|\s/g, ''), 'base64'), payload),
    ],
    ['HS256 by the public key (JWK)', (payload) => hs256(JSON.stringify(key.publicJwk), payload)],
    ['HS256 by an empty secret', (payload) => hs256('', payload)],
    [
      'HS256 by a secret that it brings',
      (payload) =>
        hs256('secret', payload, { jwk: { kty: 'oct', k: Buffer.from('secret').toString('base64url') } }),
    ],
    ['HS512', forge({ alg: 'HS512' })],
    ['RS256 over a key for ES256', forge({ alg: 'RS256' })],
    ['another curve', async (payload) => signToken(await makeKey(key.kid, 'ES384'), payload)],
    ['another key under the same name', async (payload) => signToken(await makeKey(key.kid), payload)],
    [
      'a key that it brings (jwk)',
      async (payload) => {
        const own = await makeKey(key.kid);
        return signToken(own, payload, { jwk: own.publicJwk });
      },
    ],
    [
      'a key that it brings, and no name (jwk)',
      async (payload) => {
        const own = await makeKey(await calculateJwkThumbprint(key.publicJwk));
        return signToken(own, payload, { jwk: own.publicJwk, kid: own.kid });
      },
    ],
    [
      'keys of another server (jku)',
      async (payload) => signToken(await makeKey('evil'), payload, { jku: `${elsewhere.url}/jwks` }),
    ],
    [
      'certificates of another server (x5u)',
      async (payload) => signToken(await makeKey('evil'), payload, { x5u: `${elsewhere.url}/chain.pem` }),
    ],
    [
      'a certificate that it brings (x5c)',
      async (payload) => signToken(await makeKey(key.kid), payload, { x5c: ['MIIBszCCAVmgAwIBAgIU'] }),
    ],
    ['a kid that is a path', signed(() => ({ kid: '../../../../dev/null' }))],
    ['a kid that is SQL', signed(() => ({ kid: "x' UNION SELECT 'secret' --" }))],
    ['a kid that is an address', signed(() => ({ kid: `${elsewhere.url}/key` }))],
    ['a kid that is a command', signed(() => ({ kid: 'key|curl elsewhere' }))],
    ['the kid __proto__', signed(() => ({ kid: '__proto__' }))],
    ['a kid that is a number', forge({ kid: 0 })],
    ['a kid of 5,000 letters', signed(() => ({ kid: 'k'.repeat(5000) }))],
    ['a header that nobody knows (crit)', forge({ crit: ['admin'], admin: true })],
    ['an unencoded payload (b64)', forge({ crit: ['b64'], b64: false })],
    ['no type', signed(() => ({ typ: undefined }))],
    ['the type of a logout token', signed(() => ({ typ: 'logout+jwt' }))],
    ['the type of a proof', signed(() => ({ typ: 'dpop+jwt' }))],
    [
      'more roles than were signed',
      async (payload) => {
        const own = { ...payload, csh_roles: ANALYST };
        const [head, , signature] = (await signToken(key, own)).split('.');
        return `${head}.${encode(payload)}.${signature}`;
      },
    ],
    ['the signature of an empty ECDSA pair', forge({}, Buffer.alloc(64).toString('base64url'))],
    ['a payload that is no JSON', () => `${encode(header({}))}.bm90IGpzb24.c2lnbmF0dXJl`],
    ['a header that is no JSON', (payload) => `bm90IGpzb24.${encode(payload)}.c2lnbmF0dXJl`],
  ])('with %s is refused', async (_name, make) => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer);
    const token = await make(claims(issuer.issuer, { csh_roles: ['administrator'] }));
    expectRefused(await askWith(url, token), token);
    expect(faults).toEqual([]);
  });
});

describe('an Authorization header', () => {
  it.each<[string, (token: string) => string]>([
    ['is empty', () => ''],
    ['names no token', () => 'Bearer'],
    ['has a name and a password', () => `Basic ${Buffer.from('admin:admin').toString('base64')}`],
    ['has a token bound to a key', (token) => `DPoP ${token}`],
    ['has the token alone', (token) => token],
    ['has two tokens', (token) => `Bearer ${token} ${token}`],
    ['has two tokens and a comma', (token) => `Bearer ${token}, Bearer ${token}`],
    ['has more after the token', (token) => `Bearer ${token};role=administrator`],
    ['has an encrypted token', () => `Bearer ${'a'.repeat(20)}.b.c.d.e`],
    ['has an opaque token', () => 'Bearer 2YotnFZFEjr1zCsicMWpAA'],
    ['has a token of 9,000 characters', (token) => `Bearer ${token}${'A'.repeat(9000)}`],
  ])('that %s is refused', async (_name, headerOf) => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer);
    const token = await issuer.issue(['administrator']);
    expectRefused(await ask(url, headerOf(token)), token);
    expect(issuer.asked).not.toContain(JWKS_PATH);
  });

  it('that comes twice is refused, also where the first would do', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer);
    const token = await issuer.issue(ANALYST);
    const status = await statusOfRaw(url, ['authorization', `Bearer ${token}`, 'Authorization', 'Bearer x']);
    expect(status).toBe(401);
    expect(viewers).toEqual([]);
  });

  it('of 60,000 characters does not get as far as being read', async () => {
    const url = await startGateway(await startIssuer());
    expect(await statusOfRaw(url, ['authorization', `Bearer ${'A'.repeat(60_000)}`])).toBe(431);
  });

  it('is refused as well where only an export is asked', async () => {
    const url = await startGateway(await startIssuer());
    const address = `${url}/export.csv?query=${encodeURIComponent(QUESTION.query)}`;
    const told = await requestAt(address, { headers: { authorization: 'Bearer a.b.c' } });
    expect([told.status, codeOf(told)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(viewers).toEqual([]);
  });

  it('is refused where the hub trusts no issuer, not taken for the public', async () => {
    const issuer = await startIssuer();
    const token = await issuer.issue(ANALYST);
    expectRefused(await askWith(await startGateway(), token), token);
  });

  it('does not keep health and readiness from whoever runs the hub', async () => {
    const url = await startGateway(await startIssuer());
    const headers = { authorization: 'Bearer nonsense' };
    expect((await requestAt(`${url}/health`, { headers })).status).toBe(200);
    expect((await requestAt(`${url}/readiness`, { headers })).status).toBe(200);
  });
});

describe('the keys of the issuer', () => {
  it('are found anew when a token names a key that came later', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer, { cooldownMs: 0 });
    expect((await askWith(url, await issuer.issue(ANALYST))).body).toEqual(WARWICK);
    issuer.useKeys([await makeKey('second'), key]);
    expect((await askWith(url, await issuer.issue(ANALYST))).body).toEqual(WARWICK);
    const old = await signToken(key, claims(issuer.issuer));
    expect((await askWith(url, old)).body).toEqual(WARWICK);
  });

  it('are forgotten once the issuer has retired them', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer, { cooldownMs: 0 });
    const old = await issuer.issue(ANALYST);
    expect((await askWith(url, old)).body).toEqual(WARWICK);
    issuer.useKeys([await makeKey('second')]);
    expect((await askWith(url, await issuer.issue(ANALYST))).body).toEqual(WARWICK);
    viewers = [];
    expectRefused(await askWith(url, old), old);
  });

  it('are forgotten when they are too old, though no token names another', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer, { maxAgeMs: 0 });
    const old = await issuer.issue(ANALYST);
    expect((await askWith(url, old)).body).toEqual(WARWICK);
    issuer.useKeys([await makeKey('second')]);
    viewers = [];
    expectRefused(await askWith(url, old), old);
  });

  it('are fetched once, however many keys that do not exist are named', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer);
    await askWith(url, await issuer.issue(ANALYST));
    const guesses = Array.from({ length: 50 }, (_, index) => ({ kid: `guess-${index}` }));
    for (const guess of guesses) {
      const told = await askWith(url, await signToken(key, claims(issuer.issuer), guess));
      expect(told.status).toBe(401);
    }
    expect(issuer.asked.filter((path) => path === JWKS_PATH)).toHaveLength(1);
  });

  it('serve while the issuer is away, but new ones cannot be had', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer, { cooldownMs: 0 });
    const token = await issuer.issue(ANALYST);
    await askWith(url, token);
    await issuer.stop();
    expect((await askWith(url, token)).body).toEqual(WARWICK);
    const other = await signToken(await makeKey('second'), claims(issuer.issuer));
    viewers = [];
    expectUnavailable(await askWith(url, other));
  });

  it('are there again as soon as the issuer is', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer, { retryMs: 0 });
    const token = await issuer.issue(ANALYST);
    issuer.misbehave.set(METADATA_PATH, (_request, response) => void response.writeHead(502).end());
    expectUnavailable(await askWith(url, token));
    issuer.misbehave.clear();
    expect((await askWith(url, token)).body).toEqual(WARWICK);
  });

  it('are not asked for by every token while the issuer is away', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer);
    const token = await issuer.issue(ANALYST);
    issuer.misbehave.set(JWKS_PATH, (_request, response) => void response.writeHead(500).end());
    for (let times = 0; times < 20; times += 1) expectUnavailable(await askWith(url, token));
    expect(issuer.asked.filter((path) => path === JWKS_PATH)).toHaveLength(1);
    expect(faults).toHaveLength(1);
    expect((await postAt(url, QUESTION)).body).toEqual(WARWICK);
  });

  const json = (body: unknown): RequestListener => {
    return (_request, response) => void response.end(JSON.stringify(body));
  };
  it.each<[string, string, () => RequestListener]>([
    ['lie behind a redirect to another server', JWKS_PATH, () => redirectTo(`${elsewhere.url}/jwks`)],
    ['lie behind a redirect to the same server', JWKS_PATH, () => redirectTo('/other-jwks')],
    ['are named behind a redirect', METADATA_PATH, () => redirectTo(`${elsewhere.url}/metadata`)],
    ['are named at an address inside the network', METADATA_PATH, () => metadata('http://169.254.169.254/')],
    ['are named at another name of this machine', METADATA_PATH, () => metadata(elsewhereByHttp())],
    ['are named in a file', METADATA_PATH, () => metadata('file:///etc/passwd')],
    ['are named in the data of an address', METADATA_PATH, () => metadata('data:application/json,{}')],
    ['are named with a password', METADATA_PATH, () => metadata('https://user:pass@example.org/jwks')],
    [
      'are named by another issuer',
      METADATA_PATH,
      () => json({ issuer: 'https://login.example.org', jwks_uri: `${elsewhere.url}/jwks` }),
    ],
    ['are named nowhere', METADATA_PATH, () => json({})],
    ['are 10 MB', JWKS_PATH, () => json({ keys: [{ ...key.publicJwk, x5c: ['A'.repeat(10_000_000)] }] })],
    [
      'come without an end',
      JWKS_PATH,
      () => (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write('{'.padEnd(50_000)), 1);
        response.once('close', () => clearInterval(drip));
      },
    ],
    ['never come', JWKS_PATH, () => () => {}],
    ['are a page', JWKS_PATH, () => (_request, response) => void response.end('<h1>Welcome</h1>')],
    ['are a list', JWKS_PATH, () => json([key.publicJwk])],
    ['are texts', JWKS_PATH, () => json({ keys: ['first'] })],
    [
      'break off',
      JWKS_PATH,
      () => (_request, response) => {
        response.writeHead(200, { 'content-length': 999 }).write('{"keys":[');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ['are the private ones', JWKS_PATH, () => json({ keys: [key.privateJwk] })],
  ])('that %s are none: nobody is told from anybody', async (_name, path, behaviour) => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer, { timeoutMs: 300 });
    const token = await issuer.issue(ANALYST);
    issuer.misbehave.set(path, behaviour());
    expectUnavailable(await askWith(url, token));
    expect(issuer.asked).not.toContain('/other-jwks');
    expect((await postAt(url, QUESTION)).body).toEqual(WARWICK);
  });

  it('that are secrets for HS256 are no keys', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer);
    const k = Buffer.from('shared by all').toString('base64url');
    issuer.misbehave.set(JWKS_PATH, json({ keys: [{ kty: 'oct', alg: 'HS256', kid: key.kid, k }] }));
    const token = hs256('shared by all', claims(issuer.issuer));
    expectRefused(await askWith(url, token), token);
  });

  it.each(['ES384', 'RS512', 'PS384'])('that are for %s are good for nothing here', async (alg) => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer);
    const own = await makeKey('own', alg);
    issuer.misbehave.set(JWKS_PATH, json({ keys: [own.publicJwk] }));
    const token = await signToken(own, claims(issuer.issuer));
    expectRefused(await askWith(url, token), token);
  });

  it('that are too short to be safe are good for nothing here', async () => {
    const issuer = await startIssuer();
    const url = await startGateway(issuer);
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const short = { ...publicKey.export({ format: 'jwk' }), kid: 'short', alg: 'RS256' };
    issuer.misbehave.set(JWKS_PATH, json({ keys: [short] }));
    const header = { alg: 'RS256', kid: 'short', typ: 'at+jwt' };
    const signed = `${encode(header)}.${encode(claims(issuer.issuer))}`;
    const token = `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
    expectRefused(await askWith(url, token), token);
    expect(faults).toEqual([]);
  });

  it('come from the address that is set, without asking the issuer where they are', async () => {
    const issuer = await startIssuer();
    const url = await startGateway({ ...issuer, jwksUrl: `${issuer.issuer}${JWKS_PATH}` });
    const token = await issuer.issue(ANALYST);
    expect((await askWith(url, token)).body).toEqual(WARWICK);
    expect(issuer.asked).not.toContain(METADATA_PATH);
  });
});

/** An address that is not this machine's own by its name, and yet leads to it. */
function elsewhereByHttp(): string {
  return elsewhere.url.replace('127.0.0.1', '0.0.0.0');
}

function redirectTo(location: string): RequestListener {
  return (_request, response) => void response.writeHead(302, { location }).end();
}

function metadata(jwksUri: string): RequestListener {
  return (request, response) =>
    void response.end(JSON.stringify({ issuer: `http://${request.headers.host}`, jwks_uri: jwksUri }));
}

function expectUnavailable(told: Told): void {
  expect([told.status, codeOf(told)]).toEqual([503, 'SIGN_IN_UNAVAILABLE']);
  expect(told.headers.get('retry-after')).toBe('5');
  expect(told.body).not.toHaveProperty('data');
  expect(told.text).not.toMatch(LEAKS);
  expect(viewers).toEqual([]);
}

/** The status of a request whose headers are sent exactly as they are, twice or longer than is good. */
function statusOfRaw(url: string, headers: string[]): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { host } = new URL(url);
    const all = ['host', host, 'content-type', 'application/json', ...headers];
    const request = httpRequest(`${url}/graphql`, { method: 'POST', headers: all }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once('error', reject);
    request.end(JSON.stringify(QUESTION));
  });
}
