import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import { changeSince, choosePeriodBefore } from './change.rules.js';
import { Difference } from './difference.js';

const period = (from: string, to: string) => ({ from: isoDate(from), to: isoDate(to) });
const toMarch2024 = period('2023-04-01', '2024-03-31');
const toMarch2025 = period('2024-04-01', '2025-03-31');
const toJune2024 = period('2023-07-01', '2024-06-30');
const toJune2025 = period('2024-07-01', '2025-06-30');
const toMarch2026 = period('2025-04-01', '2026-03-31');
const spring2025 = period('2025-04-01', '2025-06-30');

describe('choosePeriodBefore', () => {
  it('compares the year ending March 2026 with that ending March 2025', () => {
    const held = [toMarch2024, toMarch2025, toJune2025, toMarch2026];
    expect(choosePeriodBefore(toMarch2026, held)).toEqual({ period: toMarch2025, reason: null });
  });

  it('never offers the year ending June 2025 as the one before March 2026, and says what they share', () => {
    expect(choosePeriodBefore(toMarch2026, [toJune2025, toMarch2026])).toEqual({
      period: null,
      reason:
        'The year ending 31 March 2026 and the year ending 30 June 2025 share April to June 2025, three months: they are not compared.',
    });
  });

  it('takes the newest year that ended before, also where nine months lie between', () => {
    const held = [toMarch2024, toJune2024, toJune2025, toMarch2026];
    expect(choosePeriodBefore(toMarch2026, held).period).toEqual(toJune2024);
  });

  it('does not reach back over a whole year without figures', () => {
    const { period: none, reason } = choosePeriodBefore(toMarch2026, [toMarch2024, toMarch2026]);
    expect(none).toBeNull();
    expect(reason).toMatch(/^Between the year ending 31 March 2024 and the year ending 31 March 2026 lies/);
  });

  it('compares a quarter with the same quarter of the year before and with no other', () => {
    const held = [period('2024-04-01', '2024-06-30'), period('2025-01-01', '2025-03-31'), spring2025];
    expect(choosePeriodBefore(spring2025, held).period).toEqual(held[0]);
    expect(choosePeriodBefore(spring2025, held.slice(1))).toEqual({
      period: null,
      reason:
        'No figures of the same months of the year before are held to compare the quarter April to June 2025 with.',
    });
  });

  it('compares no quarter with a year', () =>
    expect(choosePeriodBefore(spring2025, [toMarch2025]).period).toBeNull());

  it('finds nothing before the only year held', () => {
    expect(choosePeriodBefore(toJune2025, [toJune2025]).reason).toBe(
      'No figures of a year before it are held to compare the year ending 30 June 2025 with.',
    );
  });
});

describe('changeSince', () => {
  const change = (before: number | null, now: number | null) =>
    changeSince({ ...toMarch2026, count: now }, [{ ...toMarch2025, count: before }]);

  it('is 200 crimes and 20 % from 1,000 to 1,200, a real difference', () => {
    expect(change(1_000, 1_200)).toMatchObject({ count: 200, difference: Difference.HIGHER, reason: null });
    expect(change(1_000, 1_200).percent).toBeCloseTo(20, 10);
    expect(change(1_200, 1_000).difference).toBe(Difference.LOWER);
  });

  it('is no real difference from 766 to 786 burglaries', () =>
    expect(change(766, 786)).toMatchObject({ count: 20, difference: Difference.NO_REAL_DIFFERENCE }));

  it.each([
    [0, 'No percentage: the earlier count is 0.'],
    [-1, 'No percentage: the earlier count is -1.'],
    [19, 'No percentage: the earlier count, 19, is below 20.'],
  ])('has no percentage from %i', (before, reason) =>
    expect(change(before, 25)).toMatchObject({ count: 25 - before, percent: null, reason }),
  );

  it('has a percentage from 20 up', () => expect(change(20, 25).percent).toBe(25));

  it('is not known where one of the counts is not available', () => {
    expect(change(null, 786)).toMatchObject({
      since: { ...toMarch2025, count: null },
      count: null,
      reason: 'No count is available for the year ending 31 March 2025.',
    });
    expect(change(766, null).reason).toBe('No count is available for the year ending 31 March 2026.');
  });

  it('has nothing to show of years that overlap', () => {
    const now = { ...toMarch2026, count: 786 };
    expect(changeSince(now, [{ ...toJune2025, count: 766 }, now])).toMatchObject({
      since: null,
      count: null,
      percent: null,
      difference: null,
      reason: expect.stringContaining('share April to June 2025, three months'),
    });
  });
});
