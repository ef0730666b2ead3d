import { expect, it } from 'vitest';
import { failureOf, SignInError } from './problems.rules.js';

it.each([
  ['access_denied', 'REFUSED'],
  ['temporarily_unavailable', 'FAULT'],
  ['invalid_grant', 'TOO_LATE'],
  ['unauthorized_client', 'NOT_REGISTERED'],
  ['something_new', 'FAULT'],
  ['constructor', 'FAULT'],
])('takes the code %s for %s', (code, failure) => {
  expect(failureOf(code)).toBe(failure);
});

it('says in words what to do, and nothing of what the service wrote', () => {
  const error = new SignInError(failureOf('access_denied'), { cause: new Error('<b>call 0800</b>') });
  expect(error.message).toBe(
    'Signing in was cancelled or refused there. Begin again, or read on what is public.',
  );
});
