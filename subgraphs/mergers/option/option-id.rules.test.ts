import { describe, expect, it } from 'vitest';
import { compareText } from '../../../shared/collections.js';
import { everyGrouping } from '../../../test/support/every-grouping.js';
import { policeAreaRequest } from '../../../test/support/option-requests.js';
import { setOf } from './area-set/area-set.rules.js';
import { compareGroupings, optionId, parseOptionId, sortGroups } from './option-id.rules.js';
import { compileProblem } from './option-problem.rules.js';

const problem = compileProblem(policeAreaRequest('warwickshire'));
const groupings = [...everyGrouping([0, 1, 2, 3, 4])].map((groups) => sortGroups(groups.map(setOf)));

describe('option ids', () => {
  it('order the 52 groupings of Warwickshire by code point as their sets are compared', () => {
    const bySets = groupings.toSorted(compareGroupings).map((groups) => optionId(problem, groups));
    const byIds = groupings.map((groups) => optionId(problem, groups)).sort(compareText);
    expect(bySets).toEqual(byIds);
  });

  it('spell the grouping that they were made of', () => {
    for (const groups of groupings) expect(parseOptionId(problem, optionId(problem, groups))).toEqual(groups);
  });
});
