import { expect, it } from 'vitest';
import { createPendingCodes } from './pending-codes.js';

it('gives back once what a code stands for', () => {
  const { keep, take } = createPendingCodes<string>();
  const [warwick, rugby] = [keep('warwick'), keep('rugby')];
  expect([take(rugby), take(warwick), take(rugby), take('made-up')]).toEqual([
    'rugby',
    'warwick',
    undefined,
    undefined,
  ]);
});

it('forgets it after a minute', () => {
  let now = 0;
  const { keep, take } = createPendingCodes<string>(() => now);
  const [early, late] = [keep('early'), keep('late')];
  now = 59_999;
  expect(take(early)).toBe('early');
  now = 60_000;
  expect(take(late)).toBeUndefined();
});

it('keeps a hundred at most, those begun last', () => {
  const { keep, take } = createPendingCodes<number>();
  const codes = Array.from({ length: 101 }, (_, index) => keep(index));
  expect(codes.map(take)).toEqual([undefined, ...Array.from({ length: 100 }, (_, index) => index + 1)]);
});
