import { beforeEach, describe, expect, it } from 'vitest';
import type { Asker } from './asker.js';
import { createSigner, hashOf, keyOf, type SignedText, signatureOf } from './signature.js';
import { type CheckSignature, createSignatureCheck } from './signature-check.js';
import { createUsedNonces } from './used-nonces.js';
import { PUBLIC_VIEWER, type Viewer } from './viewer.js';

const SECRET = 'a-secret-of-the-gateway-and-no-one-else';
const OTHER = 'another-secret-that-somebody-made-up-today';
const BODY = Buffer.from('{"query":"{ areas { name } }"}');
const ANALYST: Viewer = {
  subject: 'analyst-7',
  issuer: 'https://id.example',
  grants: [{ role: 'OPCC_ANALYST', places: ['warwickshire'] }],
};
const ASKER: Asker = { viewer: ANALYST, requestId: 'request-1' };
const NOON = Date.parse('2025-06-01T12:00:00Z');

let now: number;
let refused: string[];
let check: CheckSignature;

beforeEach(() => {
  now = NOON;
  refused = [];
  check = checkOf();
  now += 60_000;
});

const clock = () => now;
const checkOf = (subgraph = 'funding', secrets = [SECRET], most = 10) =>
  createSignatureCheck({
    subgraph,
    secrets,
    now: clock,
    nonces: createUsedNonces(most),
    onRefused: (reason) => refused.push(reason),
  });

/** A request as the gateway sends it. */
function signed({ subgraph = 'funding', secret = SECRET, at = now, path = '/graphql', asker = ASKER } = {}) {
  const headers = createSigner(subgraph, [secret], () => at)({ ...asker, method: 'POST', path, body: BODY });
  return { method: 'POST', url: path, headersDistinct: distinctOf(headers) };
}

function distinctOf(headers: Readonly<Record<string, string>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
}

/** The same with one header changed. */
function changed(name: string, ...values: string[]) {
  const request = signed();
  return { ...request, headersDistinct: { ...request.headersDistinct, [name]: values } };
}

describe('a request that the gateway signed', () => {
  it('is its own, and says who asks', () => {
    expect(check(signed())?.(BODY)).toEqual(ASKER);
    expect(refused).toEqual([]);
  });

  it('says that the public asks', () => {
    expect(check(signed({ asker: { ...ASKER, viewer: PUBLIC_VIEWER } }))?.(BODY)?.viewer).toEqual(
      PUBLIC_VIEWER,
    );
  });

  it.each([-30_000, 0, 30_000])('may have a clock that differs by %i ms', (skew) => {
    expect(check(signed({ at: now + skew }))?.(BODY)).toEqual(ASKER);
  });

  it('may be signed with any of the secrets, while they are changed', () => {
    const rotating = checkOf('funding', [OTHER, SECRET]);
    now += 1;
    expect(rotating(signed({ secret: SECRET }))?.(BODY)).toEqual(ASKER);
    expect(rotating(signed({ secret: OTHER }))?.(BODY)).toEqual(ASKER);
  });

  it('is never signed twice in one way', () => {
    expect(signed().headersDistinct).not.toEqual(signed().headersDistinct);
  });

  it('is not sent under an id that could break a line', () => {
    expect(() => signed({ asker: { ...ASKER, requestId: 'a\nb' } })).toThrow('the id of a request');
  });
});

describe('a request is refused', () => {
  it('without a signature', () => {
    expect(check({ method: 'POST', url: '/graphql', headersDistinct: {} })).toBeUndefined();
    expect(refused).toEqual(['no hub-viewer']);
  });

  it.each([
    ['with another secret', () => signed({ secret: OTHER })],
    ['meant for another subgraph', () => signed({ subgraph: 'strategy' })],
    ['at another address', () => ({ ...signed(), url: '/graphql?more' })],
    ['by another method', () => ({ ...signed(), method: 'GET' })],
    ['for another viewer', () => changed('hub-viewer', 'e30')],
    ['under another id', () => changed('hub-request-id', 'request-2')],
    ['with another nonce', () => changed('hub-nonce', 'A'.repeat(22))],
    ['at another time', () => changed('hub-timestamp', String(now + 1))],
    ['with another hash', () => changed('hub-body-sha256', hashOf(Buffer.from('{}')))],
    ['with another signature', () => changed('hub-signature', 'A'.repeat(43))],
  ])('%s', (_how, request) => {
    expect(check(request())).toBeUndefined();
    expect(refused).toEqual(['the signature is of another request or secret']);
  });

  it('with another body', () => {
    expect(check(signed())?.(Buffer.from('{"query":"{ areas { code } }"}'))).toBeUndefined();
    expect(refused).toEqual(['the body is another one']);
  });

  it.each([-30_001, 30_001])('with a clock that differs by %i ms', (skew) => {
    expect(check(signed({ at: now + skew }))).toBeUndefined();
    expect(refused).toEqual(['signed too long ago, or in the future']);
  });

  it('the second time', () => {
    const request = signed();
    expect(check(request)).toBeDefined();
    now += 30_000;
    expect(check(request)).toBeUndefined();
    now += 1;
    expect(check(request)).toBeUndefined();
    expect(refused).toEqual(['a request that was answered before', 'signed too long ago, or in the future']);
  });

  it('by a process that began after it was signed: nobody remembers whether it was answered', () => {
    const request = signed();
    now += 1;
    expect(checkOf()(request)).toBeUndefined();
    expect(refused).toEqual(['signed before this process began']);
  });

  it('when there are too many to remember, until there is room again', () => {
    const small = checkOf('funding', [SECRET], 2);
    now += 1;
    expect([small(signed()), small(signed())]).not.toContain(undefined);
    expect(small(signed())).toBeUndefined();
    expect(refused).toEqual(['too many requests at a time to remember them all']);
    now += 30_001;
    expect(small(signed())).toBeDefined();
  });

  it('when it is forged, without taking room', () => {
    const small = checkOf('funding', [SECRET], 1);
    now += 1;
    for (let turn = 0; turn < 5; turn += 1) small(signed({ secret: OTHER }));
    expect(small(signed())).toBeDefined();
  });

  it.each([
    ['a viewer of no letters', 'hub-viewer', ['']],
    ['a viewer that is JSON', 'hub-viewer', ['{"subject":null}']],
    ['an id with a space', 'hub-request-id', ['a b']],
    ['a huge id', 'hub-request-id', ['a'.repeat(65)]],
    ['a huge nonce', 'hub-nonce', ['A'.repeat(10_000)]],
    ['a nonce that is a key of prototypes', 'hub-nonce', ['__proto__']],
    ['a time in words', 'hub-timestamp', ['now']],
    ['a time with a fraction', 'hub-timestamp', ['1748779260000.5']],
    ['a time in another notation', 'hub-timestamp', ['1.748779260e12']],
    ['a short signature', 'hub-signature', ['AAAA']],
    ['a signature twice', 'hub-signature', ['A'.repeat(43), 'A'.repeat(43)]],
    ['two viewers', 'hub-viewer', ['e30', 'e30']],
  ])('with %s', (_what, name, values) => {
    expect(check(changed(name, ...values))).toBeUndefined();
    expect(refused[0]).toMatch(new RegExp(`^(no )?${name}`));
  });

  it('with a viewer that is none, also where it is signed', () => {
    const asker = { ...ASKER, viewer: { ...ANALYST, grants: [{ role: 'KING', places: [] }] } as never };
    expect(check(signed({ asker }))).toBeUndefined();
    expect(refused).toEqual(['who asks cannot be read']);
  });
});

describe('what is signed', () => {
  const text: SignedText = {
    subgraph: 'funding',
    method: 'POST',
    path: '/graphql',
    viewer: 'e30',
    requestId: 'a',
    timestamp: '1748779260000',
    nonce: 'n',
    bodyHash: 'h',
  };
  const hex = (changes: Partial<SignedText>) =>
    signatureOf(keyOf(SECRET), { ...text, ...changes }).toString('hex');

  it.each(Object.keys(text))('takes in the %s', (part) => {
    expect(hex({ [part]: 'x' })).not.toBe(hex({}));
  });

  it('tells parts apart that read the same one after another', () => {
    expect(hex({ method: 'POST', path: '/a' })).not.toBe(hex({ method: 'POST/', path: 'a' }));
    expect(hex({ viewer: 'a,1:b', requestId: 'c' })).not.toBe(hex({ viewer: 'a', requestId: 'b,1:c' }));
    expect(hex({ nonce: '\n', bodyHash: '' })).not.toBe(hex({ nonce: '', bodyHash: '\n' }));
  });
});
