import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import { penceFromPounds, poundsText } from '../../../shared/money/pence.js';
import { ground } from '../counting/papers.fixture.js';
import type { GrantPlace } from './grant-place.rules.js';
import { type PlacedGrants, sumPublished } from './published-sum.rules.js';

const place = (kind: GrantPlace['kind'], slug: string, areas: string[] = [slug]): GrantPlace => ({
  ...{ kind, slug, areas, partnership: null, policeArea: null },
});
const awardedOn = (day: string) => ({ from: isoDate(day), to: isoDate(day) });
const southWarwickshire = place('partnership', 'south-warwickshire', ['stratford-on-avon', 'warwick']);
const warwick = place('area', 'warwick');
const rugby = place('area', 'rugby');
const county = place('county', 'warwickshire', [
  'north-warwickshire',
  'nuneaton-and-bedworth',
  'rugby',
  'stratford-on-avon',
  'warwick',
]);

const award = (
  amount: string,
  places: (GrantPlace | null)[],
  fields: Partial<PlacedGrants> = {},
): PlacedGrants => ({
  ...{ currency: 'GBP', amount: penceFromPounds(amount), ...awardedOn('2024-05-14'), count: 1, places },
  ...fields,
});

const sum = (...grants: PlacedGrants[]) => {
  const found = sumPublished(grants, ground, ground.ofPartnership('south-warwickshire'));
  return { ...found, total: found.total === null ? null : poundsText(found.total) };
};

describe('published grants to South Warwickshire', () => {
  it('adds one to the partnership, one to Warwick and one to both of its districts', () => {
    const later = awardedOn('2025-01-02');
    const both = [warwick, place('area', 'stratford-on-avon')];
    expect(
      sum(award('100.10', [southWarwickshire]), award('200', [warwick], later), award('300', both)),
    ).toEqual({
      count: 3,
      total: '600.10',
      notInPounds: 0,
      reachingBeyond: 0,
      from: '2024-05-14',
      to: '2025-01-02',
    });
  });

  it('adds none that also benefits Rugby, the whole county or a place that is not known, and says how many', () => {
    const found = sum(
      award('1', [warwick, rugby]),
      award('2', [county]),
      award('3', [warwick, null]),
      award('4', [rugby]),
    );
    expect(found).toMatchObject({ count: 0, total: null, reachingBeyond: 3, from: null });
  });

  it('counts euros and never adds them to pounds', () => {
    const found = sum(award('900', [warwick], { currency: 'EUR' }));
    expect(found).toMatchObject({ count: 1, total: null, notInPounds: 1 });
  });

  it('counts no grant without a place', () => {
    expect(sum(award('5', []))).toMatchObject({ count: 0, reachingBeyond: 0 });
  });
});
