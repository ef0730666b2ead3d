import { expect, it } from 'vitest';
import {
  explainMistakes,
  groupByPoliceArea,
  groupsToOffer,
  isMistaken,
  isOfAll,
  onlyPoliceArea,
  placesToAskFor,
  readPlaces,
} from './places-chosen.rules.js';

const WEST_MERCIA = { id: 'west-mercia', name: 'West Mercia' };
const WARWICKSHIRE = { id: 'warwickshire', name: 'Warwickshire' };
const GROUPS = groupByPoliceArea([
  { id: 'north-worcestershire', name: 'North Worcestershire', policeArea: WEST_MERCIA },
  { id: 'rugby', name: 'Rugby', policeArea: WARWICKSHIRE },
  { id: 'nowhere', name: 'Nowhere', policeArea: null },
  { id: 'south-warwickshire', name: 'South Warwickshire', policeArea: WARWICKSHIRE },
]);

it('reads partnerships once each, and takes what a form left empty for not chosen', () => {
  const places = readPlaces(
    new URLSearchParams('partnership=rugby&partnership=&partnership=rugby&policeArea=warwickshire&county='),
  );
  expect(places).toEqual({ partnerships: ['rugby'], policeArea: 'warwickshire', county: null });
  expect(placesToAskFor(places)).toEqual({ partnerships: ['rugby'], policeArea: null, county: null });
});

it('asks for all of Warwickshire where no box is ticked', () => {
  const places = readPlaces(new URLSearchParams('policeArea=warwickshire&partnership='));
  expect(placesToAskFor(places)).toEqual({ partnerships: null, policeArea: 'warwickshire', county: null });
  expect([isOfAll(places), isOfAll(readPlaces(new URLSearchParams('asOf=2024-03-31')))]).toEqual([
    false,
    true,
  ]);
});

it('puts Warwickshire before West Mercia, and what lies in no known police area last', () => {
  expect(GROUPS.map(({ id }) => id)).toEqual(['warwickshire', 'west-mercia', '']);
  expect(GROUPS[0]?.partnerships.map(({ id }) => id)).toEqual(['rugby', 'south-warwickshire']);
});

it('offers all of Warwickshire to a reader of South Warwickshire, and West Mercia where the address names it', () => {
  expect(groupsToOffer(GROUPS, ['south-warwickshire'], null).map(({ id }) => id)).toEqual(['warwickshire']);
  expect(groupsToOffer(GROUPS, ['rugby'], 'west-mercia').map(({ id }) => id)).toEqual([
    'warwickshire',
    'west-mercia',
  ]);
});

it('offers, of those whose police area is out of reach, only what is shown', () => {
  const nowhere = ['rugby', 'adur'].map((id) => ({ id, name: id, policeArea: null }));
  const [group, ...others] = groupsToOffer(groupByPoliceArea(nowhere), ['rugby'], 'warwickshire');
  expect(group?.partnerships.map(({ id }) => id)).toEqual(['rugby']);
  expect(others).toEqual([]);
});

it('finds the one police area of Rugby, and none for Rugby with North Worcestershire', () => {
  expect(onlyPoliceArea(GROUPS, ['rugby'], null)?.name).toBe('Warwickshire');
  expect(onlyPoliceArea(GROUPS, ['rugby', 'north-worcestershire'], null)).toBeNull();
});

it('takes an unknown place for a mistake of the address, and a part out of reach for none', () => {
  expect(isMistaken([{ code: 'UNKNOWN_ID' }])).toBe(true);
  expect(isMistaken([{ code: 'SUBREQUEST_HTTP_ERROR' }])).toBe(false);
});

it('says of a day that is none what to do, and leaves what the hub says of places', () => {
  const problems = [
    { code: 'BAD_DATE', message: 'Variable "$asOf" got invalid value "x"' },
    { code: 'UNKNOWN_ID', message: 'no partnership has the id "nowhere"' },
  ];
  expect(explainMistakes(problems).map(({ message }) => message)).toEqual([
    'The day in the address is none: choose a day of the calendar.',
    'no partnership has the id "nowhere"',
  ]);
});
