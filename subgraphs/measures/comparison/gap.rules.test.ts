import { describe, expect, it } from 'vitest';
import { matchPriorities } from './gap.rules.js';
import { PriorityStatus } from './priority-status.js';

const themesOfMeasure = new Map([
  ['burglary-residential', ['acquisitive-crime']],
  ['violence-with-injury', ['violence', 'serious-violence']],
]);
// South Warwickshire's priorities of 2023/24 to 2024/25; no paper tells those of Rugby.
const themesOfPriorities = new Map([
  ['south-warwickshire', ['violence', 'anti-social-behaviour']],
  ['rugby', null],
]);
const figure = (partnership: string, measure: string) => ({ partnership, measure, per1000: 6.3 });

describe('matchPriorities', () => {
  it.each([
    ['south-warwickshire', 'violence-with-injury', PriorityStatus.SET],
    ['south-warwickshire', 'burglary-residential', PriorityStatus.NOT_SET],
    ['rugby', 'burglary-residential', PriorityStatus.UNKNOWN],
    ['fenland', 'burglary-residential', PriorityStatus.UNKNOWN],
  ])('finds that %s has for %s a priority: %s', (partnership, measure, status) => {
    const asked = figure(partnership, measure);
    expect(matchPriorities([asked], themesOfMeasure, themesOfPriorities)).toEqual([
      { figure: asked, themes: themesOfMeasure.get(measure), status },
    ]);
  });

  it('tells priorities that are known to be none from those not known', () => {
    const none = new Map([['rugby', []]]);
    const [gap] = matchPriorities([figure('rugby', 'burglary-residential')], themesOfMeasure, none);
    expect(gap?.status).toBe(PriorityStatus.NOT_SET);
  });

  it('passes over a measure that belongs to no theme', () =>
    expect(matchPriorities([figure('rugby', 'miscellaneous')], themesOfMeasure, themesOfPriorities)).toEqual(
      [],
    ));
});
