import { expect, it } from 'vitest';
import { strictest } from './markings.js';

it('marks what is put together like its strictest part, and nothing where no part is marked', () => {
  expect(strictest(['PUBLIC', 'OFFICIAL_SENSITIVE', 'OFFICIAL', null])).toBe('OFFICIAL_SENSITIVE');
  expect(strictest(['PUBLIC', undefined])).toBe('PUBLIC');
  expect(strictest([null])).toBeNull();
});
