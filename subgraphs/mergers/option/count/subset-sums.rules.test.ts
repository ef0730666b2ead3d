import { describe, expect, it } from 'vitest';
import { largestSumUpTo, sumSubsets } from './subset-sums.rules.js';

describe('sumSubsets', () => {
  it('lists the populations of all subsets of three areas in order', () => {
    const sums = sumSubsets(Float64Array.of(5, 100, 3, 5), 0b1101);
    expect([...(sums ?? [])]).toEqual([0, 3, 5, 5, 8, 8, 10, 13]);
  });

  it('lists none for seventeen areas, which have too many', () => {
    expect(sumSubsets(new Float64Array(32), 0x1ffff)).toBeNull();
  });
});

describe('largestSumUpTo', () => {
  it.each([
    [0, 0],
    [4, 3],
    [9, 8],
    [1_000, 13],
  ])('finds for a limit of %i the sum %i', (limit, sum) => {
    expect(largestSumUpTo(Float64Array.of(0, 3, 5, 5, 8, 8, 10, 13), limit)).toBe(sum);
  });
});
