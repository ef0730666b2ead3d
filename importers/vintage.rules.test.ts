import { expect, it } from 'vitest';
import { vintageOf } from './vintage.rules.js';

it.each([
  [
    'LAD24CD',
    'LAD_to_Community_Safety_Partnership_to_PFA_(December_2024)_Lookup_in_EW.csv',
    'December 2024',
    '2024-12-31',
  ],
  ['LAD25CD', 'lookup-april-2025.csv', 'April 2025', '2025-04-30'],
  ['LAD25CD', 'LAD_to_CSP_to_PFA_(December_2024).csv', '2025', null],
  ['lad26cd', 'lookup.csv', '2026', null],
])('reads the heading %s and the name %s as %s', (heading, fileName, name, day) => {
  expect(vintageOf(heading, fileName)).toEqual({ name, day });
});
