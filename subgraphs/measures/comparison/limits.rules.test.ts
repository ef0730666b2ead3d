import { describe, expect, it } from 'vitest';
import { Difference } from './difference.js';
import { byarLimits, differenceOf, exactLimits, limitsOfCount } from './limits.rules.js';

describe('limitsOfCount', () => {
  // Published tables of exact Poisson limits, as in Gardner and Altman.
  it.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [2, 0.2422, 7.2247],
    [5, 1.6235, 11.6683],
    [9, 4.1154, 17.0848],
  ])('puts the underlying level of %i crimes exactly between %d and %d', (count, lower, upper) => {
    expect(limitsOfCount(count)?.lower).toBeCloseTo(lower, 4);
    expect(limitsOfCount(count)?.upper).toBeCloseTo(upper, 4);
  });

  it.each([
    [100, 81.36, 121.63],
    [177, 151.88, 205.09], // residential burglaries in North Warwickshire, year ending June 2025
    [766, 712.71, 822.23], // the same in South Warwickshire
  ])('puts the underlying level of %i crimes by Byar between %d and %d', (count, lower, upper) => {
    expect(limitsOfCount(count)?.lower).toBeCloseTo(lower, 1);
    expect(limitsOfCount(count)?.upper).toBeCloseTo(upper, 1);
  });

  it.each([8, 9, 10, 11, 15])('is much the same by both methods at %i crimes', (count) => {
    expect(Math.abs(byarLimits(count).lower - exactLimits(count).lower)).toBeLessThan(0.02);
    expect(Math.abs(byarLimits(count).upper - exactLimits(count).upper)).toBeLessThan(0.02);
  });

  it('widens without a break from 9 to 10 crimes', () => {
    const [nine, ten] = [limitsOfCount(9), limitsOfCount(10)];
    expect(ten?.lower).toBeCloseTo(4.795, 1);
    expect((ten?.lower ?? 0) > (nine?.lower ?? 0) && (ten?.upper ?? 0) > (nine?.upper ?? 0)).toBe(true);
  });

  it('gives a count below zero no limits', () => expect(limitsOfCount(-3)).toBeNull());
});

describe('differenceOf', () => {
  // Residential burglaries for each 1,000 households, year ending June 2025.
  const rugby = { lower: 3.784, upper: 5.0 };
  const southWarwickshire = { lower: 5.8379, upper: 6.7349 };
  const northWarwickshire = { lower: 5.507, upper: 7.436 };

  it('puts Rugby below South Warwickshire, and South Warwickshire above Rugby', () => {
    expect(differenceOf(rugby, southWarwickshire)).toBe(Difference.LOWER);
    expect(differenceOf(southWarwickshire, rugby)).toBe(Difference.HIGHER);
  });

  it('sees no real difference between North and South Warwickshire', () =>
    expect(differenceOf(northWarwickshire, southWarwickshire)).toBe(Difference.NO_REAL_DIFFERENCE));

  it('sees none between limits that only touch', () =>
    expect(differenceOf({ lower: 1, upper: 2 }, { lower: 2, upper: 3 })).toBe(Difference.NO_REAL_DIFFERENCE));

  it('does not judge without limits', () => expect(differenceOf(null, rugby)).toBeNull());
});
