import { expect, it } from 'vitest';
import { formationShownBy } from './formation.rules.js';

it.each([
  { partnership: 'Rugby', areas: ['rugby'], partAreas: [], basis: 'SINGLE_AREA' },
  {
    partnership: 'South Warwickshire',
    areas: ['stratford-on-avon', 'warwick'],
    partAreas: [],
    basis: 'NOT_RECORDED',
  },
  {
    partnership: 'Aylesbury Vale',
    areas: ['buckinghamshire'],
    partAreas: ['buckinghamshire'],
    basis: 'PART_OF_AREA',
  },
])('reads $partnership in the published statistics as $basis', ({ areas, partAreas, basis }) => {
  expect(formationShownBy({ areas, partAreas })).toBe(basis);
});
