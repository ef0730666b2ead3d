import { expect, it } from 'vitest';
import { percentHeld } from './percent.rules.js';

it.each([
  { held: 318, of: 318, percent: 100 },
  { held: 313, of: 314, percent: 99.6 },
  { held: 3, of: 314, percent: 0.9 },
  { held: 0, of: 43, percent: 0 },
  { held: 0, of: 0, percent: null },
])('calls $held of $of $percent per cent', ({ held, of, percent }) => {
  expect(percentHeld({ held, of })).toBe(percent);
});
