import { describe, expect, it } from 'vitest';
import { Denominator } from './denominator.js';
import { rateOf, reasonWithoutDenominator, roundRate, sumOverAreas } from './rate.rules.js';

const { RESIDENTS, HOUSEHOLDS } = Denominator;

describe('rateOf', () => {
  it('is 19.63 violent crimes for each 1,000 residents of South Warwickshire, between 19.14 and 20.14', () => {
    const rate = rateOf({ count: 5_913, denominator: 146_258 + 154_889 }, RESIDENTS);
    expect(rate.per1000).toBeCloseTo(19.6349, 4);
    expect(rate.limits?.lower).toBeCloseTo(19.1376, 3);
    expect(rate.limits?.upper).toBeCloseTo(20.1419, 3);
    expect(rate.reason).toBeNull();
  });

  it('is 6.27 residential burglaries for each 1,000 households there', () => {
    expect(rateOf({ count: 766, denominator: 122_083 }, HOUSEHOLDS).per1000).toBeCloseTo(6.2744, 4);
  });

  it('has limits also where nothing was recorded: no homicide in Rugby may stand for 0.03', () => {
    const rate = rateOf({ count: 0, denominator: 122_378 }, RESIDENTS);
    expect(rate.per1000).toBe(0);
    expect(rate.limits?.lower).toBe(0);
    expect(roundRate(rate.limits?.upper ?? 0)).toBe(0.0301);
  });

  it('is not known where the count is not available, as for unassigned crimes of Surrey', () => {
    expect(rateOf({ count: null, denominator: 1_248_649 }, RESIDENTS)).toMatchObject({
      per1000: null,
      limits: null,
      reason: 'The count is not available.',
    });
  });

  it('is not known for Carlisle, which holds a part of Cumberland', () => {
    const denominator = reasonWithoutDenominator(['Cumberland'], RESIDENTS);
    expect(rateOf({ count: 10_078, denominator: null }, RESIDENTS, { denominator })).toMatchObject({
      count: 10_078,
      per1000: null,
      reason:
        'The partnership holds only a part of Cumberland: no number of residents is published for that part.',
    });
  });

  it('is not known for a place without residents', () => {
    expect(rateOf({ count: 4, denominator: 0 }, HOUSEHOLDS)).toMatchObject({
      per1000: null,
      reason: 'There are no households to divide by.',
    });
  });

  it('keeps a count below zero and says why it has no limits', () => {
    const rate = rateOf({ count: -2, denominator: 10_000 }, RESIDENTS);
    expect([rate.per1000, rate.limits]).toEqual([-0.2, null]);
    expect(rate.reason).toMatch(/below zero/);
  });
});

describe('sumOverAreas', () => {
  const residents = new Map([
    ['bromsgrove', 101_685],
    ['redditch', 87_847],
    ['wyre-forest', 103_913],
  ]);

  it('finds 293,445 residents in North Worcestershire', () =>
    expect(sumOverAreas([...residents.keys()], residents)).toBe(293_445));

  it('finds none where those of one area are not known, nor where there is no area', () => {
    expect(sumOverAreas(['bromsgrove', 'wychavon'], residents)).toBeNull();
    expect(sumOverAreas([], residents)).toBeNull();
  });
});

describe('reasonWithoutDenominator', () => {
  it('has nothing to say of a partnership of whole areas', () =>
    expect(reasonWithoutDenominator([], HOUSEHOLDS)).toBeNull());
});
