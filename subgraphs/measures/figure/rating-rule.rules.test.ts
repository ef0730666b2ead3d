import { describe, expect, it } from 'vitest';
import { CompareWith } from '../comparison/compare-with.js';
import { Difference } from '../comparison/difference.js';
import { DEFAULT_RATING_RULE } from '../comparison/rating.rules.js';
import { acceptRule, becauseOf, oneDecimal } from './rating-rule.rules.js';

describe('acceptRule', () => {
  it('keeps the rule beneath where none is given, and what is left out or null', () => {
    expect(acceptRule(null, DEFAULT_RATING_RULE)).toBe(DEFAULT_RATING_RULE);
    const given = { compareWith: CompareWith.POLICE_AREA, redAbovePercent: null };
    expect(acceptRule(given, DEFAULT_RATING_RULE)).toEqual({
      ...DEFAULT_RATING_RULE,
      compareWith: CompareWith.POLICE_AREA,
    });
  });

  it('refuses amber above red with code BAD_ARGUMENT', () => {
    expect(() => acceptRule({ redAbovePercent: 5, amberAbovePercent: 6 }, DEFAULT_RATING_RULE)).toThrow(
      expect.objectContaining({ code: 'BAD_ARGUMENT' }),
    );
  });
});

describe('becauseOf', () => {
  const rating = { colour: null, percentAbove: null, difference: null, reason: null };

  it('says how far South Warwickshire lies below its police area, and whether the limits overlap', () => {
    const found = { ...rating, percentAbove: -10.44, difference: Difference.LOWER };
    expect(becauseOf(found)).toBe(
      'The rate is 10.4 % below that of the group; the 95 % limits of the two do not overlap.',
    );
  });

  it('gives the reason where there is nothing to compare with', () => {
    expect(becauseOf({ ...rating, reason: 'ONS lists none.' })).toBe('ONS lists none.');
  });
});

it('rounds 54.84 per cent to one decimal place', () => {
  expect(oneDecimal(54.84)).toBe(54.8);
});
