import { describe, expect, it } from 'vitest';
import { GrantPlaces, type KnownPlace } from './grant-place.rules.js';

const place = (
  kind: KnownPlace['kind'],
  slug: string,
  code: string,
  fields: Partial<KnownPlace> = {},
): KnownPlace => ({
  ...{ kind, slug, codes: [code], policeArea: 'warwickshire', areas: [slug], partAreas: [] },
  ...fields,
});
const thamesValley = { policeArea: 'thames-valley' };

const places = new GrantPlaces([
  place('area', 'stratford-on-avon', 'E07000221'),
  place('area', 'warwick', 'E07000222'),
  place('area', 'buckinghamshire', 'E06000060', thamesValley),
  place('county', 'warwickshire', 'E10000031', { policeArea: null, areas: ['stratford-on-avon', 'warwick'] }),
  place('county', 'two-forces', 'E10000099', { policeArea: null, areas: ['warwick', 'buckinghamshire'] }),
  place('police-area', 'warwickshire', 'E23000017', { areas: ['stratford-on-avon', 'warwick'] }),
  place('partnership', 'south-warwickshire', 'E22000359', { areas: ['stratford-on-avon', 'warwick'] }),
  place('partnership', 'aylesbury-vale', 'E22000303', {
    ...thamesValley,
    areas: ['buckinghamshire'],
    partAreas: ['buckinghamshire'],
  }),
]);

describe('the code of a beneficiary place', () => {
  it('means South Warwickshire for E22000359, and lies in its police area', () => {
    expect(places.find('E22000359')).toMatchObject({
      kind: 'partnership',
      partnership: 'south-warwickshire',
      policeArea: 'warwickshire',
    });
  });

  it('gives Warwick (E07000222) to South Warwickshire, which holds it wholly', () => {
    expect(places.find('E07000222')).toMatchObject({ kind: 'area', partnership: 'south-warwickshire' });
  });

  it('gives Buckinghamshire (E06000060) to no partnership, for each holds only a part of it', () => {
    expect(places.find('E06000060')).toMatchObject({ partnership: null, policeArea: 'thames-valley' });
  });

  it('puts a county in the police area that all of it lies in, and in no partnership', () => {
    expect(places.find('E10000031')).toMatchObject({ partnership: null, policeArea: 'warwickshire' });
    expect(places.find('E10000099')).toMatchObject({ policeArea: null });
  });

  it('means nothing for a ward, England or an abolished district', () => {
    expect(['E05012345', 'E92000001', 'E07000150'].map((code) => places.find(code))).toEqual([
      null,
      null,
      null,
    ]);
  });
});
