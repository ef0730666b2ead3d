import { expect, it } from 'vitest';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import { ageInDays } from './age.rules.js';

it.each([
  { knownAt: '2024-03-31', asOf: '2024-03-31', days: 0 },
  { knownAt: '2023-11-03', asOf: '2024-03-31', days: 149 },
  { knownAt: '1998-07-31', asOf: '2026-11-22', days: 10341 },
  { knownAt: '2026-11-22', asOf: '2026-11-01', days: -21 },
])('a document that reports up to $knownAt is $days days old on $asOf', ({ knownAt, asOf, days }) => {
  expect(ageInDays(isoDate(knownAt), isoDate(asOf))).toBe(days);
});
