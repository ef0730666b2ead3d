import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import {
  lengthInWords,
  monthsBetween,
  monthsIn,
  monthsInWords,
  overlapOf,
  periodInWords,
} from './period.rules.js';

const period = (from: string, to: string) => ({ from: isoDate(from), to: isoDate(to) });
const toJune2025 = period('2024-07-01', '2025-06-30');
const toMarch2026 = period('2025-04-01', '2026-03-31');

describe('periods', () => {
  it.each([
    [period('2024-07-01', '2025-06-30'), 12],
    [period('2023-03-01', '2024-02-29'), 12],
    [period('2025-10-01', '2025-12-31'), 3],
    [period('2025-02-01', '2025-02-28'), 1],
  ])('counts the months of $from to $to', ({ from, to }, months) =>
    expect(monthsIn({ from, to })).toBe(months),
  );

  it('lets the years ending June 2025 and March 2026 share April to June 2025, three months', () => {
    const shared = overlapOf(toMarch2026, toJune2025);
    expect(shared).toEqual(period('2025-04-01', '2025-06-30'));
    expect(shared && [monthsInWords(shared), lengthInWords(shared)]).toEqual([
      'April to June 2025',
      'three months',
    ]);
  });

  it('lets the years ending March 2025 and March 2026 share nothing', () =>
    expect(overlapOf(period('2024-04-01', '2025-03-31'), toMarch2026)).toBeNull());

  it('begins the second of two overlapping years nine months after the first', () => {
    expect(monthsBetween(toJune2025, toMarch2026)).toBe(9);
    expect(monthsBetween(toMarch2026, toJune2025)).toBe(-9);
  });

  it.each([
    [toJune2025, 'the year ending 30 June 2025'],
    [period('2025-04-01', '2025-06-30'), 'the quarter April to June 2025'],
    [period('2024-10-01', '2025-03-31'), 'the months October 2024 to March 2025'],
    [period('2025-04-01', '2025-04-30'), 'the months April 2025'],
  ])('names $from to $to', ({ from, to }, words) => expect(periodInWords({ from, to })).toBe(words));
});
