import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import { acceptDays, positionKey, readPositionKey } from './grant-page.rules.js';

describe('a page of grants', () => {
  it('goes on after a grant whose identifier holds spaces', () => {
    const position = { awardedOn: isoDate('2024-05-14'), id: '360G-Test Fund 1' };
    expect(readPositionKey(positionKey(position))).toEqual(position);
  });

  it('refuses the cursor of a list of partnerships', () => {
    expect(() => readPositionKey('south warwickshire')).toThrow(/cursor of another list/);
  });

  it('refuses a period that ends before it begins', () => {
    expect(() => acceptDays(isoDate('2024-04-02'), isoDate('2024-04-01'))).toThrow(/is after to/);
    expect(acceptDays(undefined, isoDate('2024-04-01'))).toEqual({ from: null, to: '2024-04-01' });
  });
});
