import { expect, it } from 'vitest';
import { compareThemes } from './theme-comparison.rules.js';

const themes = ['anti-social-behaviour', 'violence', 'rural-crime', 'business-crime', 'extremism'].map(
  (id) => ({
    id,
  }),
);

function priority(title: string, ...themeIds: string[]) {
  return { title, themeLinks: themeIds.map((themeId) => ({ themeId })) };
}

// Sources: swcsp-2024 Table 1; north-worcestershire-2016, plan 2013-16.
const southWarwickshire = {
  partnership: 'south-warwickshire',
  priorities: [
    priority('Violent Crime', 'violence'),
    priority('Acquisitive Crime in Rural Areas', 'rural-crime'),
    priority('Personal ASB', 'anti-social-behaviour'),
  ],
};
const northWorcestershire = {
  partnership: 'north-worcestershire',
  priorities: [
    priority('Anti-Social Behaviour', 'anti-social-behaviour'),
    priority('Business and Rural Crime', 'business-crime', 'rural-crime'),
  ],
};

function compare(...pursuits: (typeof southWarwickshire)[]) {
  return compareThemes(themes, pursuits).map((found) => ({
    theme: found.theme.id,
    partnerships: found.partnerships,
    titles: found.priorities.map(({ title }) => title),
  }));
}

it('gives every theme of South Warwickshire or North Worcestershire in the order of the themes, and no other', () => {
  expect(compare(southWarwickshire, northWorcestershire)).toEqual([
    {
      theme: 'anti-social-behaviour',
      partnerships: ['south-warwickshire', 'north-worcestershire'],
      titles: ['Personal ASB', 'Anti-Social Behaviour'],
    },
    { theme: 'violence', partnerships: ['south-warwickshire'], titles: ['Violent Crime'] },
    {
      theme: 'rural-crime',
      partnerships: ['south-warwickshire', 'north-worcestershire'],
      titles: ['Acquisitive Crime in Rural Areas', 'Business and Rural Crime'],
    },
    { theme: 'business-crime', partnerships: ['north-worcestershire'], titles: ['Business and Rural Crime'] },
  ]);
});

it('keeps the order in which the partnerships are compared', () => {
  const [antiSocialBehaviour] = compare(northWorcestershire, southWarwickshire);
  expect(antiSocialBehaviour).toEqual({
    theme: 'anti-social-behaviour',
    partnerships: ['north-worcestershire', 'south-warwickshire'],
    titles: ['Anti-Social Behaviour', 'Personal ASB'],
  });
});

it('finds no theme where Rugby is compared with nobody and has no known priorities', () => {
  expect(compare({ partnership: 'rugby', priorities: [] })).toEqual([]);
});
