import { expect, it } from 'vitest';
import { medianOf, percentileOf, ratiosOf, slopeOf, spreadOf } from './statistics.rules.js';

it.each([
  { values: [7], median: 7 },
  { values: [9, 1, 5], median: 5 },
  { values: [10, 9, 100, 1], median: 9.5 },
])('the median of $values is $median', ({ values, median }) => {
  expect(medianOf(values)).toBe(median);
});

it('a spread holds the least and the most, in whatever order they came', () => {
  expect(spreadOf([20, 3, 100])).toEqual({ median: 20, least: 3, most: 100 });
});

it('nothing has no median', () => {
  expect(() => medianOf([])).toThrow('no value');
});

it.each([
  { share: 0.5, percentile: 50 },
  { share: 0.99, percentile: 99 },
  { share: 1, percentile: 100 },
])('of 1 to 100 the nearest rank of $share is $percentile', ({ share, percentile }) => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentileOf(values, share)).toBe(percentile);
});

it('of few values the 99th percentile is the greatest', () => {
  expect(percentileOf([3, 1, 2], 0.99)).toBe(3);
});

it('a ratio is taken within a round: a machine slowed for a while changes none', () => {
  expect(ratiosOf([100, 10, 50], [20, 2, 10])).toEqual({ median: 5, least: 5, most: 5 });
});

it('every round needs its other side', () => {
  expect(() => ratiosOf([1, 2], [1])).toThrow('no value 1');
});

it('the slope of points on a line is the line’s', () => {
  expect(
    slopeOf([
      [0, 5],
      [10, 25],
      [20, 45],
    ]),
  ).toBe(2);
});

it('the slope of level points that waver alike on both sides is none', () => {
  expect(
    slopeOf([
      [0, 1],
      [1, -1],
      [2, -1],
      [3, 1],
    ]),
  ).toBe(0);
});
