import { describe, expect, it } from 'vitest';
import { countiesOf, landPieces } from './geography-advice.rules.js';

const NORTH = { id: 'north-warwickshire', neighbourIds: ['nuneaton-and-bedworth', 'tamworth'] };
const NUNEATON = { id: 'nuneaton-and-bedworth', neighbourIds: ['north-warwickshire', 'rugby'] };
const RUGBY = { id: 'rugby', neighbourIds: ['nuneaton-and-bedworth', 'stratford-on-avon', 'warwick'] };
const WARWICK = { id: 'warwick', neighbourIds: ['rugby', 'stratford-on-avon'] };
const WIGHT = { id: 'isle-of-wight', neighbourIds: [] };

describe('landPieces', () => {
  it.each([
    { areas: [NORTH, NUNEATON, RUGBY, WARWICK], pieces: 1 },
    { areas: [NORTH, WARWICK], pieces: 2 },
    { areas: [WARWICK, NORTH, RUGBY], pieces: 2 },
    { areas: [NORTH, WARWICK, WIGHT], pieces: 3 },
    { areas: [WIGHT], pieces: 1 },
    { areas: [], pieces: 0 },
  ])('$areas.length areas lie in $pieces pieces', ({ areas, pieces }) => {
    expect(landPieces(areas)).toHaveLength(pieces);
  });

  it('keeps Rugby and Warwick together and North Warwickshire apart when Nuneaton is left out', () => {
    const pieces = landPieces([NORTH, RUGBY, WARWICK]).map((piece) => piece.map((area) => area.id));
    expect(pieces).toEqual([['north-warwickshire'], ['rugby', 'warwick']]);
  });
});

describe('countiesOf', () => {
  it('counts Shropshire, a single-tier area, as a county by itself beside Worcestershire', () => {
    const areas = [
      { name: 'Wyre Forest', widerCounty: 'Worcestershire' },
      { name: 'Redditch', widerCounty: 'Worcestershire' },
      { name: 'Shropshire', widerCounty: null },
    ];
    expect(countiesOf(areas)).toEqual(['Shropshire (a county by itself)', 'Worcestershire']);
  });

  it('takes Greater London and the metropolitan counties for one county each', () => {
    const areas = [
      { name: 'Westminster', widerCounty: 'Greater London' },
      { name: 'Camden', widerCounty: 'Greater London' },
    ];
    expect(countiesOf(areas)).toEqual(['Greater London']);
  });
});
