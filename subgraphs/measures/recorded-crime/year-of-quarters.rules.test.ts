import { describe, expect, it } from 'vitest';
import { Basis } from '../../../shared/provenance/basis.js';
import { crimeRow } from './crime-row.fixture.js';
import { yearsOfQuarters } from './year-of-quarters.rules.js';

const DAYS = [
  ['2025-04-01', '2025-06-30'],
  ['2025-07-01', '2025-09-30'],
  ['2025-10-01', '2025-12-31'],
  ['2026-01-01', '2026-03-31'],
  ['2026-04-01', '2026-06-30'],
] as const;

/** Manchester's 84,130 crimes of 2025/26, split over its quarters at will, and a fifth quarter. */
const quarters = [21_000, 21_030, 21_050, 21_050, 20_000].map((count, index) =>
  crimeRow({
    place: 'manchester',
    from: DAYS[index]?.[0] ?? '',
    to: DAYS[index]?.[1] ?? '',
    documents: [index < 3 ? 'prc-2026-04' : 'prc-2026-07'],
    counts: { 'total-recorded-crime': count, homicide: index === 4 ? null : -1 },
  }),
);

describe('yearsOfQuarters', () => {
  it('adds the four quarters of 2025/26 in Manchester up to 84,130, and every later window too', () => {
    const [year, next, ...others] = yearsOfQuarters([...quarters].reverse());
    expect(others).toEqual([]);
    expect(year).toMatchObject({
      place: 'manchester',
      from: '2025-04-01',
      to: '2026-03-31',
      basis: Basis.DERIVED,
      documents: ['prc-2026-07', 'prc-2026-04'],
      counts: { 'total-recorded-crime': 84_130, homicide: -4 },
    });
    expect(next).toMatchObject({ from: '2025-07-01', to: '2026-06-30', counts: { homicide: null } });
  });

  it('makes no year where a quarter between is missing', () => {
    expect(yearsOfQuarters(quarters.filter((_, index) => index !== 2))).toEqual([]);
  });

  it('leaves years as published aside, and never adds quarters of two places', () => {
    const other = quarters.slice(3).map((quarter) => ({ ...quarter, place: 'salford' }));
    expect(yearsOfQuarters([crimeRow({}), ...quarters.slice(0, 3), ...other])).toEqual([]);
  });
});
