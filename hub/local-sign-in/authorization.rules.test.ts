import { expect, it } from 'vitest';
import { readAuthorization } from './authorization.rules.js';

const ORIGIN = 'http://localhost:4000';
const ASKED = {
  client_id: 'console',
  redirect_uri: 'http://localhost:4000/signed-in',
  response_type: 'code',
  scope: 'openid',
  // Appendix B of RFC 7636.
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  code_challenge_method: 'S256',
  state: 'af0ifjsldkj',
  nonce: 'n-0S6_WzA2Mj',
  role: 'partnership-officer',
  place: 'south-warwickshire',
};

const read = (changes: Readonly<Record<string, string>> = {}) =>
  readAuthorization(new URLSearchParams({ ...ASKED, ...changes }), ORIGIN);

it('is read for an officer of South Warwickshire', () => {
  expect(read()).toEqual({
    redirectUri: 'http://localhost:4000/signed-in',
    state: 'af0ifjsldkj',
    nonce: 'n-0S6_WzA2Mj',
    challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    role: 'partnership-officer:south-warwickshire',
  });
});

it('needs no place for an administrator', () => {
  expect(read({ role: 'administrator', place: '' })).toMatchObject({ role: 'administrator' });
});

it.each([
  'http://localhost:4001/signed-in',
  'http://127.0.0.1:4000/signed-in',
  'https://localhost:4000/signed-in',
  'http://localhost:4000/signed-in/',
  'http://localhost:4000/signed-in?next=1',
  'http://localhost:4000/signed-in#',
  'http://localhost:4000/SIGNED-IN',
  'http://localhost:4000@elsewhere.example/signed-in',
  '//localhost:4000/signed-in',
  '/signed-in',
  '',
])('is sent back nowhere but to the page of this hub: %j', (uri) => {
  expect(read({ redirect_uri: uri })).toBe('It would lead away from this hub.');
});

it.each<[Readonly<Record<string, string>>, string]>([
  [{ client_id: 'community-safety-hub' }, 'another program'],
  [{ response_type: 'token' }, 'something else than a code'],
  [{ scope: 'profile' }, 'scope openid'],
  [{ code_challenge_method: 'plain' }, 'no challenge by S256'],
  [{ code_challenge: '' }, 'no challenge by S256'],
  [{ code_challenge: ASKED.code_challenge.slice(1) }, 'no challenge by S256'],
  [{ state: '' }, 'state or nonce'],
  [{ state: 'a\r\nset-cookie: a=b' }, 'state or nonce'],
  [{ nonce: 'short' }, 'state or nonce'],
  [{ role: 'sheriff' }, 'holds a role that this hub does not know'],
  [{ role: '' }, 'holds a role that this hub does not know'],
  [{ place: '' }, 'without one place'],
  [{ place: 'Rugby' }, 'without one place'],
  [{ place: 'rugby:warwick' }, 'without one place'],
  [{ role: 'administrator' }, 'with a place'],
  [{ role: 'administrator:', place: '' }, 'with a place'],
])('is refused with %j', (changes, problem) => {
  expect(read(changes)).toContain(problem);
});

it('is refused where a part is there twice, of which two readers could take another', () => {
  const fields = new URLSearchParams(ASKED);
  fields.append('redirect_uri', 'https://elsewhere.example/');
  expect(readAuthorization(fields, ORIGIN)).toBe('A part of it is there twice.');
});
