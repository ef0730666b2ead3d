import { describe, expect, it } from 'vitest';
import { policeAreaRequest } from '../../../../test/support/option-requests.js';
import { compileProblem, type OptionProblem } from '../option-problem.rules.js';
import { firstAreas, isConnected } from './area-set.rules.js';
import { walkConnectedSets } from './connected-set.rules.js';
import { populationOf } from './population.rules.js';

function walkAll(problem: OptionProblem, visit: (set: number, population: number) => void): void {
  const limits = { maxAreas: problem.limits.maxAreas, maxPopulation: problem.limits.maxPopulation };
  for (let root = 0; root < problem.count; root++)
    walkConnectedSets(problem, root, problem.everyArea & ~firstAreas(root), limits, visit);
}

describe('walkConnectedSets', () => {
  it('visits each of the connected sets of Hertfordshire’s ten districts once, with its population', () => {
    const problem = compileProblem(policeAreaRequest('hertfordshire'));
    const visited = new Set<number>();
    walkAll(problem, (set, population) => {
      expect(visited.has(set)).toBe(false);
      expect(population).toBe(populationOf(problem.people, set));
      visited.add(set);
    });
    const connected = Array.from({ length: 1023 }, (_, index) => index + 1).filter((set) =>
      isConnected(problem.joins, set),
    );
    expect([...visited].sort((a, b) => a - b)).toEqual(connected);
  });

  it('visits the 38,776,843 connected sets of the Metropolitan Police’s boroughs', () => {
    let visits = 0;
    walkAll(compileProblem(policeAreaRequest('metropolitan-police')), () => {
      visits++;
    });
    expect(visits).toBe(38_776_843);
  });

  it('visits only sets that hold both or neither of St Albans and Watford and not Dacorum with Broxbourne', () => {
    const constraints = {
      together: [['st-albans', 'watford']],
      apart: [['dacorum', 'broxbourne']],
      maxAreasPerPartnership: 6,
    };
    const request = policeAreaRequest('hertfordshire', constraints);
    const problem = compileProblem(request);
    const bit = (slug: string): number =>
      1 << problem.codes.indexOf(request.areas.find((area) => area.slug === slug)?.id ?? '');
    const visited: number[] = [];
    walkAll(problem, (set) => visited.push(set));
    const free = compileProblem(policeAreaRequest('hertfordshire', { maxAreasPerPartnership: 6 }));
    const expected: number[] = [];
    const holds = (set: number, slug: string): boolean => (set & bit(slug)) !== 0;
    walkAll(free, (set) => {
      const isTogether = holds(set, 'st-albans') === holds(set, 'watford');
      if (isTogether && !(holds(set, 'dacorum') && holds(set, 'broxbourne'))) expected.push(set);
    });
    expect(visited.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
  });
});
