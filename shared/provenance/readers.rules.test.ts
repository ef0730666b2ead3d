import { describe, expect, it } from 'vitest';
import { type OwnerGround, readersOf } from './readers.rules.js';

const southWarwickshire: OwnerGround = {
  kind: 'partnership',
  slug: 'south-warwickshire',
  counties: ['warwickshire'],
  policeArea: 'warwickshire',
};

describe('the readers of a paper of South Warwickshire', () => {
  it('are not counted where it is PUBLIC', () => {
    expect(readersOf('PUBLIC', southWarwickshire)).toEqual([]);
  });

  it('are its own officers, those of Warwickshire and administrators where it is OFFICIAL', () => {
    expect(readersOf('OFFICIAL', southWarwickshire)).toEqual([
      'partnership:south-warwickshire',
      'county:warwickshire',
      'police-area:warwickshire',
      'administrator',
    ]);
  });

  it('are its own officers alone where it is OFFICIAL_SENSITIVE', () => {
    expect(readersOf('OFFICIAL_SENSITIVE', southWarwickshire)).toEqual(['partnership:south-warwickshire']);
  });
});

it("lets officers of Warwickshire read what their county owns, and the commissioner's, who oversees all of it", () => {
  const county: OwnerGround = {
    kind: 'county',
    slug: 'warwickshire',
    counties: [],
    policeArea: 'warwickshire',
  };
  expect(readersOf('OFFICIAL', county)).toEqual([
    'county:warwickshire',
    'police-area:warwickshire',
    'administrator',
  ]);
});
