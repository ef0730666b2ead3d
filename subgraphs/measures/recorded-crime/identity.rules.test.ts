import { describe, expect, it } from 'vitest';
import { crimeRow } from './crime-row.fixture.js';
import { findBrokenSums, findForceDifferences } from './identity.rules.js';

const measures = [
  { id: 'theft-offences', parent: null },
  { id: 'burglary', parent: 'theft-offences' },
  { id: 'residential-burglary', parent: 'burglary' },
  { id: 'non-residential-burglary', parent: 'burglary' },
];

// South Warwickshire, year ending June 2025.
const burglary = { burglary: 1092, 'residential-burglary': 766, 'non-residential-burglary': 326 };

describe('findBrokenSums', () => {
  it('finds 766 residential and 326 non-residential burglaries of South Warwickshire to be the 1,092 published', () => {
    expect(findBrokenSums({ ...burglary, 'theft-offences': null }, measures)).toEqual([]);
  });

  it('tells a burglary count of 1,090 from the 1,092 of its parts', () => {
    expect(findBrokenSums({ ...burglary, burglary: 1090, 'theft-offences': null }, measures)).toEqual([
      { measure: 'burglary', count: 1090, sum: 1092 },
    ]);
  });

  it('does not check a count of which a part is not available', () => {
    expect(findBrokenSums({ ...burglary, burglary: 1, 'residential-burglary': null }, measures)).toEqual([]);
  });
});

describe('findForceDifferences', () => {
  const total = (count: number | null) => ({ 'total-recorded-crime': count });
  const partnership = (place: string, count: number) => crimeRow({ place, counts: total(count) });
  const warwickshire = [
    partnership('north-warwickshire', 4260),
    partnership('nuneaton-and-bedworth', 11229),
    partnership('rugby', 6723),
    partnership('south-warwickshire', 16786),
  ];
  const places = warwickshire.map(({ place }) => ({ slug: place, policeArea: 'warwickshire' }));
  const row = (scope: 'force' | 'unassigned' | 'airport', count: number | null) =>
    crimeRow({ scope, place: 'warwickshire', placeCode: 'E23000017', counts: total(count) });

  it('adds four partnerships and 350 unassigned crimes to the 39,348 of Warwickshire’s force', () => {
    expect(
      findForceDifferences([...warwickshire, row('unassigned', 350), row('force', 39348)], places),
    ).toEqual([]);
  });

  it('finds a force total that is one above its parts', () => {
    const [found, ...others] = findForceDifferences(
      [...warwickshire, row('unassigned', 350), row('force', 39349)],
      places,
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({ policeArea: 'warwickshire', unassignedKnown: true });
    expect(found?.measures).toEqual([{ measure: 'total-recorded-crime', count: 39349, sum: 39348 }]);
  });

  it('takes a blank row of unassigned crimes for unknown, and says so where the rest is not the force', () => {
    const rows = [...warwickshire, row('unassigned', null)];
    expect(findForceDifferences([...rows, row('force', 38998)], places)).toEqual([]);
    expect(findForceDifferences([...rows, row('force', 39348)], places)).toMatchObject([
      { unassignedKnown: false },
    ]);
  });

  it('checks nothing where a partnership of the force is not held', () => {
    const held = warwickshire.slice(1);
    expect(findForceDifferences([...held, row('unassigned', 350), row('force', 1)], places)).toEqual([]);
  });
});
