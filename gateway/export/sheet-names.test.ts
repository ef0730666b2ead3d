import { expect, it } from 'vitest';
import { sheetNames } from './sheet-names.js';

it('keeps the end of a long path, within 31 characters', () => {
  expect(sheetNames(['northWorcestershire.partnership.priorities'])).toEqual([
    '…ershire.partnership.priorities',
  ]);
});

it('makes names differ, whatever their case, and none that Excel refuses', () => {
  expect(sheetNames(['Cover', 'cover', 'COVER', 'History', "'a:b/c'", '[]'])).toEqual([
    'Cover',
    'cover (2)',
    'COVER (3)',
    'History (2)',
    'a b c',
    'Table',
  ]);
});

it('keeps a number behind a name that had to be cut', () => {
  const long = 'x'.repeat(40);
  const names = sheetNames([long, long]);
  expect(names.map((name) => name.length)).toEqual([31, 31]);
  expect(names[1]).toMatch(/x \(2\)$/);
});
