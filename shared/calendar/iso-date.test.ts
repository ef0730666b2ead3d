import { describe, expect, it } from 'vitest';
import { dayAfter, dayBefore } from './day-arithmetic.js';
import { financialYear, firstDayOf, isFinancialYear, lastDayOf, yearsBetween } from './financial-year.js';
import { isIsoDate, isoDate, isWithin } from './iso-date.js';

describe('calendar days', () => {
  it.each(['2024-02-29', '1998-07-31', '2026-11-22'])('takes %s as a day', (text) =>
    expect(isIsoDate(text)).toBe(true),
  );

  it.each(['2023-02-29', '2024-13-01', '2024-4-1', '31/03/2024', '', null, 20240331])('refuses %j', (value) =>
    expect(isIsoDate(value)).toBe(false),
  );

  it('counts both ends of a period as inside it', () => {
    const period = [isoDate('2022-07-01'), isoDate('2026-03-31')] as const;
    expect(isWithin(isoDate('2022-07-01'), ...period)).toBe(true);
    expect(isWithin(isoDate('2026-03-31'), ...period)).toBe(true);
    expect(isWithin(isoDate('2026-04-01'), ...period)).toBe(false);
  });

  it('steps over the ends of months and years', () => {
    expect(dayAfter(isoDate('2024-02-28'))).toBe('2024-02-29');
    expect(dayBefore(isoDate('2026-01-01'))).toBe('2025-12-31');
  });
});

describe('financial years', () => {
  it('runs from 1 April to 31 March', () => {
    const year = financialYear('2023/24');
    expect([firstDayOf(year), lastDayOf(year)]).toEqual(['2023-04-01', '2024-03-31']);
  });

  it.each(['2023/25', '2023-24', '23/24', '2023', '2023/2024'])('refuses %s', (text) =>
    expect(isFinancialYear(text)).toBe(false),
  );

  it('takes 1999/00 as the year that ends in 2000', () => {
    expect(lastDayOf(financialYear('1999/00'))).toBe('2000-03-31');
  });

  it('counts seven years from 2017/18 to 2023/24', () => {
    expect(yearsBetween(financialYear('2017/18'), financialYear('2023/24'))).toHaveLength(7);
  });
});
