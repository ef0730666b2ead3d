import { expect, it } from 'vitest';
import { type GroupAccount, newestFirst, otherNames } from './group-account.rules.js';

const in2023: GroupAccount = {
  paperId: 'warwickshire-pcc-2023',
  knownAt: '2023-11-03',
  name: 'Safer Warwickshire Partnership Board',
  alsoKnownAs: ['Safer Warwickshire'],
};
const in2018: GroupAccount = {
  paperId: 'swcsp-2018',
  knownAt: '2018-10-30',
  name: 'Safer Warwickshire Partnership',
  alsoKnownAs: ['Safer Warwickshire'],
};
const undated: GroupAccount = {
  ...in2018,
  paperId: 'a-leaflet',
  knownAt: null,
  name: 'SWPB',
  alsoKnownAs: [],
};

it('puts the 2023 paper before that of 2018, and a paper without a day last', () => {
  expect(newestFirst([undated, in2018, in2023])).toEqual([in2023, in2018, undated]);
});

it('orders two papers of one day by their ids, so that every load gives the same name', () => {
  const sameDay = { ...in2018, paperId: 'b-leaflet', knownAt: '2023-11-03' };
  expect(newestFirst([in2023, sameDay])).toEqual([sameDay, in2023]);
});

it('keeps the name of 2018 beside the shared short name, once each', () => {
  expect(otherNames([in2023, in2018])).toEqual(['Safer Warwickshire', 'Safer Warwickshire Partnership']);
});

it('knows no other name for a board that one paper names in one way', () => {
  expect(otherNames([{ ...in2023, alsoKnownAs: [] }])).toEqual([]);
});
