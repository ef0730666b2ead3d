import { expect, it } from 'vitest';
import { RecentCache } from './recent-cache.js';

it('drops what was not used for longest when the weight is reached', () => {
  const cache = new RecentCache<number>(3);
  cache.set('a', 1, 1);
  cache.set('b', 2, 1);
  cache.set('c', 3, 1);
  cache.get('a');
  cache.set('d', 4, 1);
  expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual([1, undefined, 3, 4]);
});

it('keeps nothing that is too heavy by itself, and drops nothing for it', () => {
  const cache = new RecentCache<number>(3);
  cache.set('a', 1, 1);
  cache.set('b', 2, 4);
  expect(cache.get('a')).toBe(1);
  expect(cache.get('b')).toBeUndefined();
});

it('counts a value that is set again once', () => {
  const cache = new RecentCache<number>(3);
  for (let turn = 0; turn < 5; turn += 1) cache.set('a', turn, 2);
  cache.set('b', 9, 1);
  expect(cache.get('a')).toBe(4);
});
