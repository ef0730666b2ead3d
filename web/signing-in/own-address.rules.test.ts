import { expect, it } from 'vitest';
import { ownAddress } from './own-address.rules.js';

const ORIGIN = 'https://hub.example.org';

it.each([
  '/',
  '/partnerships/south-warwickshire',
  '/priorities?partnership=rugby&asOf=2024-03-31',
  '/papers/swcsp-2024#p-4-2',
])('leads back to %s', (path) => {
  expect(ownAddress(path, ORIGIN)).toBe(ORIGIN + path);
});

it.each([
  null,
  undefined,
  '',
  'papers',
  '//elsewhere.example',
  '///elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  'https://elsewhere.example/',
  'https:elsewhere.example',
  'javascript:alert(1)',
  ' /papers',
  '//[',
])('leads to the first page for %j', (path) => {
  expect(ownAddress(path, ORIGIN)).toBe(`${ORIGIN}/`);
});

it('stays here where a path becomes one that would be another site', () => {
  expect(ownAddress('/.//elsewhere.example', ORIGIN)).toBe(`${ORIGIN}//elsewhere.example`);
  expect(new URL(ownAddress('/papers/..//elsewhere.example', ORIGIN)).origin).toBe(ORIGIN);
});

it.each(['/sign-in?to=/papers', '/signed-in?code=x', '/signed-out', '/choose-role?state=x'])(
  'does not lead back to %s, which only leads on',
  (path) => {
    expect(ownAddress(path, ORIGIN)).toBe(`${ORIGIN}/`);
  },
);
