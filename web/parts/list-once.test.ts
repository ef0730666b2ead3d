import { expect, it } from 'vitest';
import { listOnce } from './list-once.js';

it('keeps each of a list once', () => {
  expect(listOnce(['4.1', '4.2', '4.1'], (locator) => locator)).toEqual(['4.1', '4.2']);
});
