import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import { crimeRow } from '../recorded-crime/crime-row.fixture.js';
import { defaultYear, findYearEnding, kindOf, periodId, periodsOf } from './held-period.rules.js';
import { PeriodKind } from './period-kind.js';

const held = (from: string, to: string, partnershipsHeld: number) => ({
  from: isoDate(from),
  to: isoDate(to),
  partnershipsHeld,
  partnershipsInAll: 314,
  documents: [],
});
const march = held('2025-04-01', '2026-03-31', 22);
const june = held('2024-07-01', '2025-06-30', 314);
const quarter = held('2026-04-01', '2026-06-30', 314);

describe('defaultYear', () => {
  it('is the year ending June 2025, held for all 314 partnerships, and not that of March 2026, held for 22', () => {
    expect(defaultYear([march, june])).toBe(june);
  });

  it('is never a quarter, however new', () => {
    expect(defaultYear([quarter, june])).toBe(june);
    expect(defaultYear([quarter])).toBeNull();
  });

  it('is the year held for the most partnerships where none is held for all', () => {
    expect(defaultYear([held('2025-07-01', '2026-06-30', 3), march])).toBe(march);
  });
});

it('finds a year by its last day alone', () => {
  expect(findYearEnding([quarter, march, june], isoDate('2026-03-31'))).toBe(march);
  expect(findYearEnding([quarter, march], isoDate('2026-06-30'))).toBeNull();
});

it('tells quarters from years', () => {
  expect([march, quarter].map(kindOf)).toEqual([PeriodKind.YEAR, PeriodKind.QUARTER]);
  expect(periodId(march)).toBe('2025-04-01/2026-03-31');
});

it('counts partnerships and no forces, period by period, the newest first', () => {
  const rows = [
    crimeRow({}),
    crimeRow({ scope: 'force', place: 'warwickshire' }),
    crimeRow({ from: '2025-04-01', to: '2026-03-31', documents: ['b', 'a'] }),
  ];
  expect(periodsOf(rows, 314)).toEqual([
    {
      from: '2025-04-01',
      to: '2026-03-31',
      partnershipsHeld: 1,
      partnershipsInAll: 314,
      documents: ['a', 'b'],
    },
    {
      from: '2024-07-01',
      to: '2025-06-30',
      partnershipsHeld: 1,
      partnershipsInAll: 314,
      documents: ['ons-recorded-crime-2025-06'],
    },
  ]);
});
