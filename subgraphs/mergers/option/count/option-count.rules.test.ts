import { describe, expect, it } from 'vitest';
import { gridRequest, policeAreaRequest } from '../../../../test/support/option-requests.js';
import { Effort } from '../effort.rules.js';
import { compileProblem } from '../option-problem.rules.js';
import type { OptionRequest } from '../option-request.rules.js';
import { countLawfulGroupings, countOptions, findLevels } from './option-count.rules.js';

function countAll(request: OptionRequest): bigint {
  const effort = new Effort('matchingCount', request.budget.counting, () => false);
  return countOptions(compileProblem(request), effort).reduce((sum, count) => sum + count, 0n);
}

describe('countLawfulGroupings', () => {
  it.each([
    [1, 1n],
    [2, 2n],
    [3, 5n],
    [4, 15n],
    [5, 52n],
    [10, 115_975n],
    [15, 1_382_958_545n],
    [20, 51_724_158_235_372n],
  ])('gives Bell’s number of %i areas, %i', (areas, groupings) => {
    expect(countLawfulGroupings(areas)).toBe(groupings);
  });
});

describe('countOptions', () => {
  it.each([
    [2, 12n],
    [3, 1_434n],
    [4, 1_691_690n],
    [5, 19_719_299_768n],
  ])(
    'gives the published number of contiguous groupings of a grid of %i by itself, %i',
    (side, groupings) => {
      expect(countAll(gridRequest(side, side))).toBe(groupings);
    },
  );

  it.each([
    [1, 2, 2n],
    [1, 9, 256n],
    [2, 3, 74n],
    [2, 4, 456n],
  ])('gives the number of contiguous groupings of a grid of %i by %i, %i', (rows, columns, groupings) => {
    expect(countAll(gridRequest(rows, columns))).toBe(groupings);
    expect(countAll(gridRequest(columns, rows))).toBe(groupings);
  });

  it('gives Bell’s number where areas need not touch', () => {
    const grid = gridRequest(4, 8);
    const request = { ...grid, constraints: { ...grid.constraints, contiguous: false } };
    expect(countAll(request)).toBe(countLawfulGroupings(32));
  });

  it('multiplies the groupings of pieces that do not touch', () => {
    const isle = { id: 'G00000099', slug: 'isle', population: 1, county: null, neighbours: [] };
    const grid = gridRequest(3, 3);
    expect(countAll({ ...grid, areas: [...grid.areas, isle] })).toBe(1_434n);
    const pair = ['G00000098', 'G00000099'] as const;
    const pairAreas = pair.map((id, index) => ({
      ...isle,
      id,
      slug: id,
      neighbours: [pair[1 - index] ?? ''],
    }));
    expect(countAll({ ...grid, areas: [...grid.areas, ...pairAreas] })).toBe(2n * 1_434n);
  });

  it('counts no option of the Metropolitan Police with partnerships of 900,000 to 920,000 people', () => {
    const limits = { minPopulation: 900_000, maxPopulation: 920_000 };
    expect(countAll(policeAreaRequest('metropolitan-police', limits))).toBe(0n);
  });
});

describe('findLevels', () => {
  it('knows that no single district of Warwickshire can change alone, since another would have to', () => {
    const effort = new Effort('order', 1e7, () => false);
    const occurs = findLevels(compileProblem(policeAreaRequest('warwickshire')), effort);
    expect(occurs(4, 5)).toBe(true);
    expect(occurs(5, 4)).toBe(false);
    expect(occurs(5, 3)).toBe(true);
    expect(occurs(1, 0)).toBe(true);
  });
});
