import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import { objectionTo, type StatedCount } from './conflict.rules.js';
import { PeopleSubject } from './people-subject.js';

function supported(from: string, to: string, over: Partial<StatedCount> = {}): StatedCount {
  return {
    documentId: 'worcestershire-2025',
    subject: PeopleSubject.VICTIMS_SUPPORTED,
    partnership: 'north-worcestershire',
    area: 'bromsgrove',
    fromDay: isoDate(from),
    toDay: isoDate(to),
    ...over,
  };
}

const YEAR = supported('2024-04-01', '2025-03-31');

describe('a count of people', () => {
  it.each([
    ['another area for the same year', supported('2024-04-01', '2025-03-31', { area: 'redditch' })],
    ['the year after', supported('2025-04-01', '2026-03-31')],
    ['a quarter of another partnership', supported('2024-04-01', '2024-06-30', { partnership: 'rugby' })],
    [
      'deaths reviewed in a quarter',
      supported('2024-04-01', '2024-06-30', { subject: PeopleSubject.DEATHS_REVIEWED }),
    ],
  ])('stands beside that of Bromsgrove in 2024/25: %s', (_what, count) => {
    expect(objectionTo(count, [YEAR])).toBeUndefined();
  });

  it('is refused for a quarter of a year that is counted, which would leave the other three by their difference', () => {
    expect(objectionTo(supported('2024-04-01', '2024-06-30', { area: 'redditch' }), [YEAR])).toBe(
      'the time overlaps with 2024-04-01 to 2025-03-31, of which there are counts already',
    );
  });

  it('is refused twice', () => {
    expect(objectionTo(YEAR, [YEAR])).toBe('bromsgrove is counted for this time already');
  });

  it('is refused where another paper has counts of the same partnership and time', () => {
    const other = supported('2024-04-01', '2025-03-31', { area: 'redditch', documentId: 'redditch-2025' });
    expect(objectionTo(other, [YEAR])).toBe(
      'worcestershire-2025 has counts of the partnership for this time; one paper must have them all',
    );
  });

  it('is refused with a time where the subject is counted on a day, and the other way round', () => {
    const subject = PeopleSubject.DOMESTIC_HOMICIDE_REVIEWS_UNDER_WAY;
    expect(objectionTo({ ...YEAR, subject }, [])).toBe(`${subject} is counted on a day: give \`on\``);
    expect(objectionTo({ ...YEAR, toDay: null }, [])).toBe(
      'VICTIMS_SUPPORTED is counted through a time: give `from` and `to`',
    );
    expect(objectionTo(supported('2025-03-31', '2024-04-01'), [])).toBe('the time ends before it begins');
  });
});
