import { describe, expect, it } from 'vitest';
import { latestGrants } from './grant-import.rules.js';

describe('a grant in two files', () => {
  it('is as the file loaded last has it, and other grants of the first stay', () => {
    const first = [
      { id: 'a', amount: 1 },
      { id: 'b', amount: 2 },
    ];
    const second = [{ id: 'a', amount: 9 }];
    expect(latestGrants([first, second])).toEqual([
      { id: 'a', amount: 9 },
      { id: 'b', amount: 2 },
    ]);
  });
});
