import { describe, expect, it } from 'vitest';
import { differenceFrom, type Member, percentAbove, poolAll, poolPeers } from './benchmark.rules.js';
import { Denominator } from './denominator.js';
import { Difference } from './difference.js';
import { rateOf } from './rate.rules.js';

const { RESIDENTS } = Denominator;

// Violence, year ending June 2025; residents of mid-2024.
const rugby: Member = { id: 'rugby', name: 'Rugby', count: 2_638, denominator: 122_378 };
const north: Member = {
  id: 'north-warwickshire',
  name: 'North Warwickshire',
  count: 1_491,
  denominator: 67_117,
};
const south: Member = {
  id: 'south-warwickshire',
  name: 'South Warwickshire',
  count: 5_913,
  denominator: 301_147,
};
const nuneaton: Member = {
  id: 'nuneaton-and-bedworth',
  name: 'Nuneaton and Bedworth',
  count: 4_269,
  denominator: 141_565,
};
const worcestershire: Member = {
  id: 'north-worcestershire',
  name: 'North Worcestershire',
  count: 7_370,
  denominator: 293_445,
};
const carlisle: Member = { id: 'carlisle', name: 'Carlisle', count: 4_389, denominator: null };
/** With the 189 crimes that Warwickshire Police assigned to no partnership. */
const force: Member = { id: 'warwickshire', name: 'Warwickshire', count: 14_500, denominator: 632_207 };

describe('poolAll', () => {
  it('is 22.94 for the police area of Warwickshire, unassigned crimes included', () => {
    const pooled = poolAll([force], RESIDENTS, 'Warwickshire');
    expect(pooled.per1000).toBeCloseTo(22.9355, 4);
    expect(pooled).toMatchObject({ members: 1, leftOut: [], reason: null });
  });

  it('is the rate of the sums, never the mean of rates', () => {
    const pooled = poolAll([north, nuneaton], RESIDENTS, 'two partnerships');
    expect(pooled).toMatchObject({ count: 5_760, denominator: 208_682 });
    expect(pooled.per1000).toBeCloseTo(27.602, 3);
  });

  it('is not known where one part is missing, and names it', () => {
    expect(poolAll([rugby, carlisle], RESIDENTS, 'England and Wales')).toMatchObject({
      per1000: null,
      limits: null,
      leftOut: ['carlisle'],
      reason: 'Figures of 1 of the 2 parts of England and Wales are held for this period; missing: Carlisle.',
    });
  });

  it('names five of the 39 police areas missing for the year ending March 2026, and counts the others', () => {
    const areas = Array.from({ length: 43 }, (_, index) => ({
      id: `${index}`,
      name: `police area ${index}`,
      count: index < 4 ? 1_000 : null,
      denominator: 500_000,
    }));
    expect(poolAll(areas, RESIDENTS, 'England and Wales').reason).toBe(
      'Figures of 4 of the 43 parts of England and Wales are held for this period; missing: police area 4, police area 5, police area 6, police area 7, police area 8 and 34 more.',
    );
  });

  it('is not known for a police area without figures', () => {
    const none = poolAll([{ ...force, count: null }], RESIDENTS, 'Kent');
    expect(none.reason).toBe('No figures of Kent, or no number to divide them by, are held for this period.');
    expect(poolAll([], RESIDENTS, 'Kent').reason).toBe('No figures of Kent are held for this period.');
  });
});

describe('poolPeers', () => {
  it('leaves out Carlisle, which has no rate, and lists it', () => {
    const pooled = poolPeers([rugby, north, carlisle, south, nuneaton, worcestershire], RESIDENTS);
    expect(pooled).toMatchObject({ count: 21_681, denominator: 925_652, members: 5, leftOut: ['carlisle'] });
    expect(pooled.per1000).toBeCloseTo(23.4224, 4);
  });

  it('needs five neighbours with a rate', () => {
    expect(poolPeers([rugby, north, carlisle, south, nuneaton], RESIDENTS)).toMatchObject({
      per1000: null,
      members: 4,
      leftOut: ['carlisle'],
      reason: 'A rate can be worked out for 4 of the 5 statistical neighbours; at least 5 are needed.',
    });
  });
});

describe('differenceFrom', () => {
  const warwickshire = poolAll([force], RESIDENTS, 'Warwickshire');
  const rateOfMember = (member: Member) => rateOf(member, RESIDENTS);

  it.each([
    [nuneaton, Difference.HIGHER, 31.5],
    [north, Difference.NO_REAL_DIFFERENCE, -3.1],
    [south, Difference.LOWER, -14.4],
  ])('sets the violence of $name beside that of the police area', (member, difference, percent) => {
    expect(differenceFrom(rateOfMember(member), warwickshire)).toBe(difference);
    expect(percentAbove(rateOfMember(member), warwickshire)).toBeCloseTo(percent, 1);
  });

  it('has no percentage above a rate of zero', () =>
    expect(percentAbove({ per1000: 1 }, { per1000: 0 })).toBeNull());
});
