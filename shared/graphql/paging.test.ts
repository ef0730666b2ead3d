import { describe, expect, it } from 'vitest';
import { DomainError } from '../errors.js';
import { decodeCursor, encodeCursor, pageSize } from './paging.js';

describe('paging', () => {
  it('reads back the key of a cursor', () => {
    expect(decodeCursor(encodeCursor('south-warwickshire'))).toBe('south-warwickshire');
  });

  it.each(['', 'south-warwickshire', 'YWZ0ZXI', `${encodeCursor('x')}=`])(
    'refuses the cursor %j',
    (cursor) => {
      expect(() => decodeCursor(cursor)).toThrow(DomainError);
    },
  );

  it.each([1, 25, 500])('takes a page of %i', (first) => expect(pageSize(first)).toBe(first));

  it.each([0, -1, 501, 2_000_000_000])('refuses a page of %i and says what is accepted', (first) => {
    expect(() => pageSize(first)).toThrow(/first: .*1 to 500/);
  });
});
