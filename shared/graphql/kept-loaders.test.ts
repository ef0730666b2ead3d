import { expect, it } from 'vitest';
import { keepLoaders } from './kept-loaders.js';

it('gives the same loaders as long as the data are the same, and never those of an older version again', () => {
  let made = 0;
  const loadersFor = keepLoaders(() => {
    made += 1;
    return made;
  });
  expect([loadersFor('v1'), loadersFor('v1')]).toEqual([1, 1]);
  expect([loadersFor('v2'), loadersFor('v2')]).toEqual([2, 2]);
  expect(loadersFor('v1')).toBe(3);
});

it('gives everybody their own where nobody can tell which version the data are', () => {
  let made = 0;
  const loadersFor = keepLoaders(() => {
    made += 1;
    return made;
  });
  expect([loadersFor(undefined), loadersFor(undefined)]).toEqual([1, 2]);
});
