import { expect, it } from 'vitest';
import { findSharing, findStanding, findUnderTheme, writeYears } from './priorities.rules.js';

const NORTH_WORCESTERSHIRE = { id: 'north-worcestershire' };
const SOUTH_WARWICKSHIRE = { id: 'south-warwickshire' };

it('puts what North Worcestershire and South Warwickshire share before what one pursues alone', () => {
  const themes = [
    { theme: { id: 'serious-violence', name: 'Serious violence' }, partnerships: [SOUTH_WARWICKSHIRE] },
    {
      theme: { id: 'violence', name: 'Violence' },
      partnerships: [NORTH_WORCESTERSHIRE, SOUTH_WARWICKSHIRE],
    },
    {
      theme: { id: 'hate-crime', name: 'Hate crime' },
      partnerships: [NORTH_WORCESTERSHIRE, SOUTH_WARWICKSHIRE],
    },
  ];
  expect(findSharing(themes)).toEqual([
    { partnerships: ['north-worcestershire', 'south-warwickshire'], themes: ['Violence', 'Hate crime'] },
    { partnerships: ['south-warwickshire'], themes: ['Serious violence'] },
  ]);
});

it('takes the 2013-16 set of North Worcestershire for out of date and that of South Cambridgeshire for proposed', () => {
  expect(findStanding({ outOfDate: true, set: { status: 'ADOPTED' } })).toBe('OUT_OF_DATE');
  expect(findStanding({ outOfDate: null, set: { status: 'PROPOSED' } })).toBe('PROPOSED');
});

it('says that nothing is known of Rugby, and that South Warwickshire was in force on 31 March 2024', () => {
  expect(findStanding({ outOfDate: null, set: null })).toBe('NOT_KNOWN');
  expect(findStanding({ outOfDate: false, set: { status: 'ADOPTED' } })).toBe('IN_FORCE');
  expect(findStanding({ outOfDate: null, set: { status: 'ADOPTED' } })).toBe('WITHOUT_YEARS');
});

it('finds County Lines under substance misuse with the words that it was judged by', () => {
  const link = { theme: { id: 'substance-misuse' }, because: 'focus: links to substance misuse' };
  const countyLines = { title: 'County Lines', themeLinks: [link] };
  const hateCrime = { title: 'Hate crime', themeLinks: [] };
  expect(findUnderTheme([countyLines, hateCrime], 'substance-misuse')).toEqual([
    { priority: countyLines, link },
  ]);
});

it('writes the years of a set, and none where the paper gives none', () => {
  expect(writeYears({ from: '2023/24', to: '2024/25' })).toBe('2023/24 to 2024/25');
  expect(writeYears({ from: '2023/24', to: '2023/24' })).toBe('2023/24');
  expect(writeYears({ from: null, to: null })).toBeNull();
});
