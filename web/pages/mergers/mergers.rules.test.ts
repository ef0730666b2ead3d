import { expect, it } from 'vitest';
import {
  addressOf,
  describeOption,
  groupsOf,
  pinOption,
  proposeOption,
  readChoices,
  tellLawful,
  tellMatching,
  writeBigCount,
  writeChange,
} from './mergers.rules.js';

const AREAS = [
  { id: 'north-warwickshire', code: 'E07000218', name: 'North Warwickshire' },
  { id: 'nuneaton-and-bedworth', code: 'E07000219', name: 'Nuneaton and Bedworth' },
  { id: 'rugby', code: 'E07000220', name: 'Rugby' },
  { id: 'stratford-on-avon', code: 'E07000221', name: 'Stratford-on-Avon' },
  { id: 'warwick', code: 'E07000222', name: 'Warwick' },
];
const TODAY = [
  ['north-warwickshire'],
  ['nuneaton-and-bedworth'],
  ['rugby'],
  ['stratford-on-avon', 'warwick'],
];
const RUGBY_TO_NUNEATON = 'E07000218|E07000219+E07000220|E07000221+E07000222';
const DISTRICTS = Array.from({ length: 5 }, () => 'NON_METROPOLITAN_DISTRICT');

const ANY = { contiguous: false, withinCounty: false, minPopulation: null, maxPartnerships: null };

it('tells the ways to group Warwickshire in words', () => {
  expect(tellLawful('Warwickshire', DISTRICTS, '52')).toBe(
    'Warwickshire’s 5 districts can be grouped in 52 ways',
  );
  expect(tellMatching('20', { ...ANY, contiguous: true })).toBe(
    '20 of them keep every partnership in one piece over land.',
  );
  expect(tellMatching('3', { ...ANY, contiguous: true, minPopulation: 200000 })).toBe(
    '3 of them keep every partnership in one piece over land and at 200,000 residents or more.',
  );
});

it('tells one way of one area, and of areas of several kinds', () => {
  expect(tellLawful('Gwent', ['WELSH_PRINCIPAL_AREA'], '1')).toBe(
    'Gwent’s 1 council area can be grouped in only 1 way',
  );
  expect(tellMatching('1', { ...ANY, contiguous: true, withinCounty: true })).toBe(
    '1 of them keeps every partnership in one piece over land and inside one county.',
  );
});

it('writes the ways to group London to the last digit', () => {
  expect(writeBigCount('128064670049908713818925644')).toBe('128,064,670,049,908,713,818,925,644');
});

it('joins Rugby to Nuneaton and Bedworth and leaves South Warwickshire as it is', () => {
  expect(proposeOption(AREAS, TODAY, ['rugby', 'nuneaton-and-bedworth'])).toBe(RUGBY_TO_NUNEATON);
  expect(proposeOption(AREAS, TODAY, ['E07000220', 'E07000219'])).toBe(RUGBY_TO_NUNEATON);
});

it('leaves Stratford-on-Avon on its own when Warwick joins Rugby', () => {
  expect(proposeOption(AREAS, TODAY, ['warwick', 'rugby'])).toBe(
    'E07000218|E07000219|E07000220+E07000222|E07000221',
  );
});

it('makes no option of one area, or of one that lies elsewhere', () => {
  expect(proposeOption(AREAS, TODAY, ['rugby'])).toBeUndefined();
  expect(proposeOption(AREAS, TODAY, ['rugby', 'warwick', 'west-northamptonshire'])).toBeUndefined();
});

it('finds an option by constraints that it alone meets', () => {
  expect(pinOption(RUGBY_TO_NUNEATON)).toEqual({
    contiguous: false,
    withinCounty: false,
    together: [
      ['E07000219', 'E07000220'],
      ['E07000221', 'E07000222'],
    ],
    minPartnerships: 3,
    maxPartnerships: 3,
  });
  expect(pinOption('rugby+warwick')).toBeUndefined();
  expect(groupsOf('E07000218||')).toEqual([]);
});

it('describes an option by what it joins', () => {
  expect(describeOption(RUGBY_TO_NUNEATON, AREAS)).toBe(
    'Nuneaton and Bedworth + Rugby; Stratford-on-Avon + Warwick',
  );
  expect(describeOption(AREAS.map(({ code }) => code).join('|'), AREAS)).toBe('Every area on its own');
});

it('reads what it writes into an address, and leaves out what is usual', () => {
  const usual = readChoices(new URLSearchParams('policeArea=warwickshire'));
  expect(addressOf(usual)).toBe('/mergers?policeArea=warwickshire');
  const changed = addressOf(usual, { contiguous: false, areas: ['rugby', 'warwick'], compare: ['a', 'b'] });
  expect(readChoices(new URL(changed, 'http://hub').searchParams)).toEqual({
    ...usual,
    contiguous: false,
    areas: ['rugby', 'warwick'],
    compare: ['a', 'b'],
  });
});

it('compares four options at most, each once, and knows no order but its own', () => {
  const choices = readChoices(
    new URLSearchParams('compare=a&compare=a&compare=b&compare=c&compare=d&compare=e&order=toString'),
  );
  expect(choices.compare).toEqual(['a', 'b', 'c', 'd']);
  expect(choices.order).toBe('fewest-changes');
});

it('never writes a change where there is nothing to compare', () => {
  expect([writeChange(-4), writeChange(0), writeChange(null)]).toEqual([
    '4 fewer',
    'No change',
    'Nothing to compare',
  ]);
});

it('reads a number of residents as people write it, and takes no other text for one', () => {
  const read = (given: string) => readChoices(new URLSearchParams({ minPopulation: given })).minPopulation;
  expect(['200,000', '200000', '0', '-1', 'many', ''].map(read)).toEqual([
    200000,
    200000,
    null,
    null,
    null,
    null,
  ]);
});
