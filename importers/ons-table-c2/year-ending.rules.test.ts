import { expect, it } from 'vitest';
import { yearsEnding } from './year-ending.rules.js';

it.each([
  ['by area, England and Wales, year ending June 2025 [note 1]', '2024-07-01', '2025-06-30', 'June 2025'],
  ['policeforceareatablesyejune25final.csv', '2024-07-01', '2025-06-30', 'June 2025'],
  ['pfatablesyemarch2026.xlsx', '2025-04-01', '2026-03-31', 'March 2026'],
  ['year-ending-dec-2025.csv', '2025-01-01', '2025-12-31', 'December 2025'],
  ['Year ending February 2028', '2027-03-01', '2028-02-29', 'February 2028'],
])('reads %j as %s to %s', (text, from, to, name) => {
  expect(yearsEnding(text)).toEqual([{ from, to, name }]);
});

it('finds both years of a title that names two, and none where there is none', () => {
  const titles = 'year ending June 2025 compared with year ending June 2024';
  expect(yearsEnding(titles).map(({ name }) => name)).toEqual(['June 2025', 'June 2024']);
  expect(yearsEnding('Table_C2.csv, June 2025')).toEqual([]);
});
