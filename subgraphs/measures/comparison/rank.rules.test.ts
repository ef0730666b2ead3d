import { describe, expect, it } from 'vitest';
import { quartileOf, type Ranked, rankRates } from './rank.rules.js';

// Violence for each 1,000 residents, year ending June 2025.
const WARWICKSHIRE: readonly Ranked[] = [
  { id: 'north-warwickshire', count: 1_491, per1000: 22.2149 },
  { id: 'nuneaton-and-bedworth', count: 4_269, per1000: 30.1558 },
  { id: 'rugby', count: 2_638, per1000: 21.5562 },
  { id: 'south-warwickshire', count: 5_913, per1000: 19.6349 },
];
const GROUP = 'partnerships of Warwickshire';

describe('rankRates', () => {
  it('puts Nuneaton and Bedworth first of four for violence and South Warwickshire last', () => {
    const ranks = rankRates(WARWICKSHIRE, GROUP);
    expect(ranks.get('nuneaton-and-bedworth')).toMatchObject({ rank: 1, of: 4, quartile: 1, reason: null });
    expect(ranks.get('south-warwickshire')).toMatchObject({ rank: 4, of: 4, quartile: 4, note: null });
  });

  it('gives equal rates the same rank and skips the next: 1, 2, 2, 4', () => {
    const homicides = [3, 2, 2, 1].map((per1000, index) => ({ id: `place ${index}`, count: 1, per1000 }));
    const ranks = [...rankRates(homicides, 'places').values()];
    expect(ranks.map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
    expect(ranks.map(({ quartile }) => quartile)).toEqual([1, 2, 2, 4]);
  });

  it('ranks nobody where counts of 22 of 314 partnerships are held', () => {
    const members = Array.from({ length: 314 }, (_, index) => ({
      id: `partnership ${index}`,
      count: index < 22 ? index : null,
      per1000: index < 22 ? index : null,
    }));
    expect(rankRates(members, 'partnerships').get('partnership 3')).toMatchObject({
      rank: null,
      quartile: null,
      reason: 'Figures of 22 of 314 partnerships are held for this period.',
    });
  });

  it('leaves out the three partnerships of Cumberland, whose residents are not published, and says so', () => {
    const cumberland = ['allerdale', 'carlisle', 'copeland'].map((id) => ({
      id,
      count: 6_405,
      per1000: null,
    }));
    const ranks = rankRates([...WARWICKSHIRE, ...cumberland], 'partnerships');
    expect(ranks.get('rugby')).toMatchObject({
      rank: 3,
      of: 4,
      leftOut: 3,
      note: '3 of the partnerships are not ranked: no residents or households are published for what they cover.',
    });
    expect(ranks.get('carlisle')).toMatchObject({ rank: null, of: 4, reason: 'No rate can be worked out.' });
  });
});

describe('quartileOf', () => {
  // 293 partnerships have a rate.
  it.each([
    [1, 1],
    [74, 1],
    [75, 2],
    [147, 2],
    [148, 3],
    [293, 4],
  ])('puts rank %i of 293 into quarter %i', (rank, quartile) => expect(quartileOf(rank, 293)).toBe(quartile));

  it('makes no quarters of three', () => expect(quartileOf(1, 3)).toBeNull());
});
