import { expect, it } from 'vitest';
import { whenKnown } from './promised.js';

it('goes on at once from what is known', async () => {
  expect(whenKnown('rugby', (name) => name.length)).toBe(5);
  expect(await whenKnown(Promise.resolve('rugby'), (name) => name.length)).toBe(5);
});
