import { describe, expect, it } from 'vitest';
import { listEveryOption } from '../../../../test/support/every-grouping.js';
import { randomRequest } from '../../../../test/support/option-requests.js';
import { attempt, Effort } from '../effort.rules.js';
import { optionId } from '../option-id.rules.js';
import { compileProblem } from '../option-problem.rules.js';
import type { OptionRequest } from '../option-request.rules.js';
import { BestOptions } from './best-options.rules.js';
import { EqualSearch } from './equal-search.rules.js';
import { LevelSearch } from './level-search.rules.js';
import { Lookahead } from './lookahead.rules.js';

function effort(): Effort {
  return new Effort('order', 1e9, () => false);
}

/** Every option of the request's levels in order of id, found with this much patience before each lookahead. */
function listByLevels(request: OptionRequest, patience: number | null): Map<string, string[]> {
  const problem = compileProblem(request);
  const work = effort();
  const search = new LevelSearch(problem, work, new Lookahead(problem, work, patience));
  const byLevel = new Map<string, string[]>();
  for (let partnerships = 1; partnerships <= problem.count; partnerships++)
    for (let unchanged = 0; unchanged <= problem.count; unchanged++) {
      const ids = search.find(partnerships, unchanged, null, 1e6).map((groups) => optionId(problem, groups));
      if (ids.length > 0) byLevel.set(`${partnerships}/${problem.count - unchanged}`, ids);
    }
  return byLevel;
}

function everyOptionByLevel(request: OptionRequest): Map<string, string[]> {
  const { minPartnerships, maxPartnerships, ...constraints } = request.constraints;
  const open = { ...request, constraints: { ...constraints, minPartnerships: null, maxPartnerships: null } };
  const byLevel = new Map<string, string[]>();
  for (const { id, partnerships, areasChanged } of listEveryOption({
    ...open,
    order: 'FEWEST_PARTNERSHIPS',
  })) {
    const level = `${partnerships}/${areasChanged}`;
    byLevel.set(level, [...(byLevel.get(level) ?? []), id]);
  }
  return byLevel;
}

describe('LevelSearch', () => {
  const seeds = Array.from({ length: 60 }, (_, index) => 1_001 + index);

  it.each(seeds)(
    'finds each level alike whether it looks ahead at every choice or never, with seed %i',
    (seed) => {
      const request = randomRequest(seed);
      const every = everyOptionByLevel(request);
      expect(new Map(listByLevels(request, 0))).toEqual(every);
      expect(new Map(listByLevels(request, null))).toEqual(every);
    },
  );
});

describe('EqualSearch', () => {
  const requests = Array.from({ length: 150 }, (_, index) => randomRequest(2_001 + index));

  /** The ids found with room for so few groups, or null where the search gave up. */
  function listWithRoom(request: OptionRequest, room: number): string[] | null {
    const problem = compileProblem(request);
    const best = new BestOptions(request.first, null);
    const search = attempt(() => new EqualSearch(problem, best, effort(), room).run());
    return search.kind === 'exact' ? best.all.map(({ groups }) => optionId(problem, groups)) : null;
  }

  it('is exact or gives up when it has room for seven groups only', () => {
    const outcomes = { exact: 0, givenUp: 0 };
    for (const request of requests) {
      const found = listWithRoom(request, 7);
      outcomes[found === null ? 'givenUp' : 'exact']++;
      if (found === null) continue;
      const every = listEveryOption({ ...request, order: 'MOST_EQUAL_POPULATION' });
      expect(found).toEqual(every.slice(0, request.first).map(({ id }) => id));
    }
    expect(outcomes.exact).toBeGreaterThan(20);
    expect(outcomes.givenUp).toBeGreaterThan(20);
  });
});
