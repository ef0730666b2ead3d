import { describe, expect, it } from 'vitest';
import { releaseCounts } from './suppression.rules.js';

const release = (counts: Record<string, number>) =>
  releaseCounts(Object.entries(counts).map(([area, count]) => ({ area, count })));

describe('what everybody may know of the counts of a partnership', () => {
  it('is the sum 9 where Stratford-on-Avon has 3 and Warwick 6', () => {
    expect(release({ warwick: 6, 'stratford-on-avon': 3 })).toEqual([
      { areas: ['stratford-on-avon', 'warwick'], count: 9 },
    ]);
  });

  it('is each count where the smallest is 5', () => {
    expect(release({ bromsgrove: 5, redditch: 12 })).toEqual([
      { areas: ['bromsgrove'], count: 5 },
      { areas: ['redditch'], count: 12 },
    ]);
  });

  it.each([
    ['one area with 4', { rugby: 4 }],
    ['one area with none', { rugby: 0 }],
    ['areas with 4 together', { bromsgrove: 1, redditch: 3, 'wyre-forest': 0 }],
  ])('is not even the sum of %s', (_what, counts) => {
    expect(release(counts)).toEqual([{ areas: Object.keys(counts), count: null }]);
  });

  it('is the sum 5 of 5 and none', () => {
    expect(release({ bromsgrove: 5, redditch: 0 })).toEqual([
      { areas: ['bromsgrove', 'redditch'], count: 5 },
    ]);
  });

  it('does not depend on which of the others is the next smallest', () => {
    const released = [
      { a: 4, b: 9, c: 20 },
      { a: 4, b: 20, c: 9 },
    ].map(release);
    expect(released[0]).toEqual(released[1]);
  });
});
