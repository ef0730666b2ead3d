import { describe, expect, it } from 'vitest';
import { refusedToken } from '../access/bearer-token.js';
import { describeRefusal } from './refused-sign-in.js';

const CIRCUMSTANCES = { refusedAt: '2026-11-22T09:30:00.000Z', requestId: 'a-request', address: '192.0.2.7' };
const describeToken = (...authorization: string[]) =>
  describeRefusal(
    { headersDistinct: { authorization } },
    refusedToken('The token has expired.'),
    CIRCUMSTANCES,
  );

describe('what is recorded of a refused sign-in', () => {
  it('is where it came from, why, and a fingerprint of the token', () => {
    expect(describeToken('Bearer aaa.bbb.ccc')).toEqual({
      ...CIRCUMSTANCES,
      code: 'UNAUTHENTICATED',
      reason: 'The token has expired.',
      tokenFingerprint: 'ce887a8eece06ba3',
    });
  });

  it.each([
    ['of a name and a password', `Basic ${Buffer.from('admin:admin').toString('base64')}`],
    ['of an opaque token', 'Bearer 2YotnFZFEjr1zCsicMWpAA'],
    ['of nothing', ''],
  ])('holds no fingerprint %s, from which it could be guessed', (_what, header) => {
    expect(describeToken(header).tokenFingerprint).toBeNull();
  });
});
