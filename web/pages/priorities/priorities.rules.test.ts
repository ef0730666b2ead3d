import { expect, it } from 'vitest';
import { findSharing, findUnderTheme, writeYears } from './priorities.rules.js';

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
