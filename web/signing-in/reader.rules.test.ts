import { expect, it } from 'vitest';
import { describeReader, holdsRole, type RolePlaces } from './reader.rules.js';

const PLACES: RolePlaces = {
  partnerships: [
    { id: 'rugby', name: 'Rugby' },
    { id: 'south-warwickshire', name: 'South Warwickshire' },
  ],
  counties: [{ id: 'warwickshire', name: 'Warwickshire' }],
  policeAreas: [
    { id: 'warwickshire', name: 'Warwickshire' },
    { id: 'west-mercia', name: 'West Mercia' },
  ],
};
const grant = (role: Parameters<typeof describeReader>[0][number]['role'], places: string[] = []) => ({
  role,
  places,
  unknownPlaces: [],
});

it.each([
  [[grant('PARTNERSHIP_OFFICER', ['south-warwickshire'])], 'partnership officer of South Warwickshire'],
  [[grant('COUNTY_OFFICER', ['warwickshire'])], 'county officer of Warwickshire'],
  [
    [grant('OPCC_ANALYST', ['warwickshire', 'west-mercia'])],
    'analyst of the commissioner’s office of Warwickshire and West Mercia',
  ],
  [[grant('ADMINISTRATOR')], 'administrator of the hub'],
  [
    [grant('PARTNERSHIP_OFFICER', ['rugby']), grant('COMMISSIONER', ['warwickshire'])],
    'partnership officer of Rugby and commissioner of Warwickshire',
  ],
  [[], 'a reader without a role'],
])('calls the reader what the roles are: %#', (grants, words) => {
  expect(describeReader(grants, PLACES).words).toBe(words);
});

it('gives nothing for a misspelt place, and says so', () => {
  const grants = [{ role: 'OPCC_ANALYST' as const, places: ['warwikshire'], unknownPlaces: ['warwikshire'] }];
  expect(describeReader(grants, PLACES)).toMatchObject({
    words: 'a reader without a role',
    unknownPlaces: ['warwikshire'],
  });
});

it('goes by the id where the names are out of reach', () => {
  const nothing = { partnerships: [], counties: [], policeAreas: [] };
  const { words } = describeReader([grant('PARTNERSHIP_OFFICER', ['rugby'])], nothing);
  expect(words).toBe('partnership officer of rugby');
});

it('knows the officer of Rugby for no officer of South Warwickshire', () => {
  const reader = describeReader([grant('PARTNERSHIP_OFFICER', ['rugby'])], PLACES);
  expect(holdsRole(reader, 'PARTNERSHIP_OFFICER', 'rugby')).toBe(true);
  expect(holdsRole(reader, 'PARTNERSHIP_OFFICER', 'south-warwickshire')).toBe(false);
  expect(holdsRole(reader, 'COUNTY_OFFICER', 'rugby')).toBe(false);
  expect(holdsRole(null, 'PARTNERSHIP_OFFICER', 'rugby')).toBe(false);
});
