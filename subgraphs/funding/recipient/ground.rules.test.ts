import { describe, expect, it } from 'vitest';
import { doMeet, Ground, liesInside } from './ground.rules.js';

const ground = new Ground([
  { slug: 'rugby', policeArea: 'warwickshire', areas: ['rugby'], partAreas: [] },
  {
    slug: 'south-warwickshire',
    policeArea: 'warwickshire',
    areas: ['stratford-on-avon', 'warwick'],
    partAreas: [],
  },
  { slug: 'east-dorset', policeArea: 'dorset', areas: ['dorset'], partAreas: ['dorset'] },
  { slug: 'west-dorset', policeArea: 'dorset', areas: ['dorset'], partAreas: ['dorset'] },
]);
const to = (partnershipId: string | null, areaId: string | null = null, policeAreaId: string | null = null) =>
  ground.ofRecipient({ partnershipId, areaId, policeAreaId });

describe('Ground', () => {
  it('finds an area inside its partnership, and the partnership inside its police area', () => {
    const [area, partnership, policeArea] = [
      to('south-warwickshire', 'warwick'),
      to('south-warwickshire'),
      to(null, null, 'warwickshire'),
    ].map((cells) => cells ?? new Set<string>());
    expect(area && partnership && liesInside(area, partnership)).toBe(true);
    expect(partnership && policeArea && liesInside(partnership, policeArea)).toBe(true);
    expect(policeArea && partnership && liesInside(policeArea, partnership)).toBe(false);
  });

  it('tells two partnerships apart that each hold a part of one area', () => {
    expect(doMeet(ground.ofPartnership('east-dorset'), ground.ofPartnership('west-dorset'))).toBe(false);
    expect(ground.ofArea('dorset').size).toBe(2);
    expect(to('east-dorset', 'dorset')).toEqual(ground.ofPartnership('east-dorset'));
  });

  it('finds the partnerships that hold any of an area', () => {
    expect(ground.partnershipsTouching(ground.ofArea('dorset'))).toEqual(['east-dorset', 'west-dorset']);
    expect(ground.partnershipsTouching(ground.ofArea('warwick'))).toEqual(['south-warwickshire']);
  });

  it('gives money that went to no place no ground', () => {
    expect(to(null)).toBeNull();
  });

  it('puts a partnership that it does not know beyond everything it knows', () => {
    const beyond = ground.ofPartnership('bristol');
    expect(liesInside(beyond, to(null, null, 'warwickshire') ?? new Set())).toBe(false);
    expect(ground.partnershipsTouching(beyond)).toEqual([]);
  });
});
