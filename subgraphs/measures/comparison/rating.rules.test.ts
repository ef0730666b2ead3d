import { describe, expect, it } from 'vitest';
import { poolPeers } from './benchmark.rules.js';
import { Colour } from './colour.js';
import { CompareWith } from './compare-with.js';
import { Denominator } from './denominator.js';
import { rateOf } from './rate.rules.js';
import { DEFAULT_RATING_RULE, findRuleProblems, rateByRule, ruleText } from './rating.rules.js';

const rate = (count: number | null, denominator: number) =>
  rateOf({ count, denominator }, Denominator.RESIDENTS);

// Violence for each 1,000 residents, year ending June 2025.
const warwickshire = rate(14_500, 632_207);
const nuneaton = rate(4_269, 141_565);
const north = rate(1_491, 67_117);
/** Two homicides of Warwickshire's eight: 11.6 % above its rate, and well within chance. */
const homicidesOfNuneaton = rate(2, 141_565);

describe('rateByRule', () => {
  it('is RED for Nuneaton and Bedworth, 31 % above Warwickshire with limits apart', () => {
    const rating = rateByRule(nuneaton, warwickshire, DEFAULT_RATING_RULE);
    expect(rating.colour).toBe(Colour.RED);
    expect(rating.percentAbove).toBeCloseTo(31.5, 1);
  });

  it('is GREEN for North Warwickshire, below Warwickshire', () =>
    expect(rateByRule(north, warwickshire, DEFAULT_RATING_RULE).colour).toBe(Colour.GREEN));

  it('is AMBER where the rate is far above by chance alone, and RED once chance is not asked about', () => {
    const homicides = rate(8, 632_207);
    expect(rateByRule(homicidesOfNuneaton, homicides, DEFAULT_RATING_RULE).colour).toBe(Colour.AMBER);
    const anyDifference = { ...DEFAULT_RATING_RULE, realDifferenceOnly: false };
    expect(rateByRule(homicidesOfNuneaton, homicides, anyDifference).colour).toBe(Colour.RED);
  });

  it('goes by the percentages of the query', () => {
    const lenient = { ...DEFAULT_RATING_RULE, redAbovePercent: 50, amberAbovePercent: 35 };
    expect(rateByRule(nuneaton, warwickshire, lenient).colour).toBe(Colour.GREEN);
    expect(rateByRule(nuneaton, warwickshire, { ...lenient, amberAbovePercent: 25 }).colour).toBe(
      Colour.AMBER,
    );
  });

  it('counts exactly 10 % above as RED and exactly the benchmark as GREEN', () => {
    const [benchmark, tenAbove] = [rate(100_000, 1_000_000), rate(110_000, 1_000_000)];
    const rule = { ...DEFAULT_RATING_RULE, redAbovePercent: 10 };
    expect(rateByRule(tenAbove, benchmark, rule).colour).toBe(Colour.RED);
    expect(rateByRule(benchmark, benchmark, rule).colour).toBe(Colour.GREEN);
  });

  it('gives no colour where there is no benchmark, and says why', () => {
    const none = poolPeers([], Denominator.RESIDENTS);
    expect(rateByRule(nuneaton, none, DEFAULT_RATING_RULE)).toMatchObject({
      colour: null,
      reason: none.reason,
    });
    expect(rateByRule(nuneaton, rate(0, 5_000), DEFAULT_RATING_RULE)).toMatchObject({
      colour: null,
      reason: expect.stringContaining('zero'),
    });
  });

  it('gives no colour where the count is not available', () => {
    expect(rateByRule(rate(null, 5_000), warwickshire, DEFAULT_RATING_RULE)).toMatchObject({
      colour: null,
      reason: 'The count is not available.',
    });
  });
});

describe('findRuleProblems', () => {
  it('finds nothing wrong with the default', () => expect(findRuleProblems(DEFAULT_RATING_RULE)).toEqual([]));

  it.each([
    [{ redAbovePercent: 5, amberAbovePercent: 10 }, /amberAbovePercent: 10 is above redAbovePercent: 5/],
    [{ redAbovePercent: Number.NaN }, /redAbovePercent: NaN is not a percentage/],
    [{ amberAbovePercent: -1 }, /amberAbovePercent: -1 is not a percentage from 0 to 1000/],
    [{ redAbovePercent: 1_001 }, /redAbovePercent: 1001/],
  ])('refuses %j', (part, problem) =>
    expect(findRuleProblems({ ...DEFAULT_RATING_RULE, ...part })).toEqual([expect.stringMatching(problem)]),
  );
});

describe('ruleText', () => {
  it('says the default rule in one sentence', () => {
    expect(ruleText(DEFAULT_RATING_RULE)).toBe(
      'RED where the rate is at least 10 % above that of its statistical neighbours together and the 95 % limits of the two do not overlap; AMBER where it is above that rate without being RED; else GREEN.',
    );
  });

  it('says what a query has set', () => {
    const rule = { compareWith: CompareWith.POLICE_AREA, redAbovePercent: 25, amberAbovePercent: 5 };
    expect(ruleText({ ...rule, realDifferenceOnly: false })).toBe(
      'RED where the rate is at least 25 % above that of its police area; AMBER where it is more than 5 % above that rate without being RED; else GREEN.',
    );
  });
});
