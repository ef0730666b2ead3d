import { expect, it } from 'vitest';
import { measureBars } from './bar.rules.js';

it('draws Rugby at 28.4 per cent of South Warwickshire, whose bar is the longest', () => {
  expect(measureBars([16061800, 56552800])).toEqual([28.4, 100]);
  expect(measureBars([])).toEqual([]);
});
