import { describe, expect, it } from 'vitest';
import { type FindablePlace, findPlaces, idOfName, rankPlace } from './find-places.rules.js';

function place(what: string, name: string, code: string, aliases: readonly string[] = []): FindablePlace {
  return { what, name, code, aliases, doors: [] };
}

const SOUTH = place('Partnership', 'South Warwickshire', 'E22000359', ['SWCSP']);
const NORTH = place('Partnership', 'North Warwickshire', 'E22000235');
const RUGBY = place('Partnership', 'Rugby', 'E22000237');
const FORCE = place('Police area', 'Warwickshire', 'E23000017');
const COUNTY = place('County', 'Warwickshire', 'E10000031');
const WARWICK = place('Council area', 'Warwick', 'E07000222');
const STRATFORD = place('Council area', 'Stratford-on-Avon', 'E07000221');
const ANGLESEY = place('Council area', 'Isle of Anglesey', 'W06000001', ['Ynys Môn']);
const ALL = [FORCE, COUNTY, SOUTH, NORTH, RUGBY, WARWICK, STRATFORD, ANGLESEY];

const namesOf = (places: readonly FindablePlace[]) => places.map(({ what, name }) => `${what} ${name}`);

describe('which places fit what somebody typed', () => {
  it('puts Warwickshire itself before the partnerships that bear its name', () => {
    expect(namesOf(findPlaces(ALL, 'warwickshire'))).toEqual([
      'Police area Warwickshire',
      'County Warwickshire',
      'Partnership North Warwickshire',
      'Partnership South Warwickshire',
    ]);
  });

  it('finds the district before what only begins with its name', () => {
    expect(namesOf(findPlaces(ALL, 'Warwick')).slice(0, 3)).toEqual([
      'Council area Warwick',
      'Police area Warwickshire',
      'County Warwickshire',
    ]);
  });

  it.each([
    ['e22000359', SOUTH],
    ['E07000221', STRATFORD],
    ['Rugby Borough Council', RUGBY],
    ['stratford on avon', STRATFORD],
    ['ynys mon', ANGLESEY],
    ['swcsp', SOUTH],
  ])('takes "%s" for the whole name or code of one place', (typed, wanted) => {
    expect(rankPlace(wanted, typed)).toBe(3);
    expect(findPlaces(ALL, typed)[0]).toBe(wanted);
  });

  it.each([
    ['warwickshire south', SOUTH, 1],
    ['avon', STRATFORD, 1],
    ['stratf', STRATFORD, 2],
    ['wick', WARWICK, 0],
    ['the council', WARWICK, 0],
    ['  ', WARWICK, 0],
    ['!!', WARWICK, 0],
  ] as const)('ranks "%s" as it should', (typed, wanted, rank) => {
    expect(rankPlace(wanted, typed)).toBe(rank);
  });

  it('makes of a name what an id would be', () => {
    expect(idOfName(' St. Edmundsbury ')).toBe('st-edmundsbury');
    expect(idOfName('E07000004')).toBe('e07000004');
  });
});
