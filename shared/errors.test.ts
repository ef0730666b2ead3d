import { expect, it } from 'vitest';
import { DomainError } from './errors.js';
import { unknownIds } from './graphql/unknown-ids.js';

it('a refusal repeats an id of 100,000 characters in no more than 120 of them, with the other ids', () => {
  const { message, details } = unknownIds({
    argument: 'ids',
    ids: ['x'.repeat(100_000), 'warwik'],
    accepted: 'ids of partnerships',
    tell: (named) => `no partnership has the id ${named}.`,
  });
  expect(message).toBe(`ids: no partnership has the id "${'x'.repeat(120)}…", "warwik".`);
  expect(details.ids).toEqual([`${'x'.repeat(120)}…`, 'warwik']);
});

it('a refusal is cut, whatever it repeats', () => {
  const long = 'x'.repeat(100_000);
  const { message, details } = new DomainError('BAD_ARGUMENT', long, {
    argument: long,
    ids: [long],
    count: 2,
  });
  expect([
    message.length,
    String(details.argument).length,
    String(details.ids).length,
    details.count,
  ]).toEqual([2_001, 501, 501, 2]);
});
