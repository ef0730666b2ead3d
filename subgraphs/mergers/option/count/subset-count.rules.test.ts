import { describe, expect, it } from 'vitest';
import { policeAreaRequest, randomRequest } from '../../../../test/support/option-requests.js';
import { Effort } from '../effort.rules.js';
import { countMatching } from '../merger-options.rules.js';
import { compileProblem, type OptionProblem } from '../option-problem.rules.js';
import { sumFreeGroupings } from './free-sum.rules.js';
import { sumConnectedGroupings } from './frontier-sum.rules.js';
import { countByPartnerships } from './grouping-sum.rules.js';
import { countBySubsets } from './subset-count.rules.js';

const FIELD_BITS = 64;

function allow(steps: number): Effort {
  return new Effort('matchingCount', steps, () => false);
}

/** The same counts by placing the areas one at a time. */
function countByPlacing(problem: OptionProblem): bigint[] {
  const task = { problem, sum: countByPartnerships(FIELD_BITS), tracksToday: false, effort: allow(1e9) };
  const packed = problem.contiguous ? sumConnectedGroupings(task) : sumFreeGroupings(task);
  return Array.from({ length: problem.count + 1 }, (_, partnerships) =>
    BigInt.asUintN(FIELD_BITS, packed >> BigInt(FIELD_BITS * partnerships)),
  );
}

describe('countBySubsets', () => {
  it.each([
    ['hampshire', 300_000, 5_706_661n],
    ['essex', 300_000, 3_619_515n],
    ['lancashire', 300_000, 1_630_567n],
    ['lancashire', 200_000, 12_945_251n],
    ['sussex', 300_000, 505_945n],
    ['kent', 300_000, 752_383n],
  ])('answers for %s, touching or not, with at least %i people in each: %i', (slug, minPopulation, total) => {
    const request = policeAreaRequest(slug, { contiguous: false, minPopulation });
    expect(countMatching(request)).toMatchObject({ kind: 'exact', value: { total } });
  });

  it.each(Array.from({ length: 200 }, (_, index) => index + 1))(
    'agrees with the counts that place one area at a time, with and without contiguity, for seed %i',
    (seed) => {
      const request = randomRequest(seed);
      for (const contiguous of [true, false]) {
        const problem = compileProblem({ ...request, constraints: { ...request.constraints, contiguous } });
        expect(countBySubsets(problem, allow(1e6))).toEqual(countByPlacing(problem));
      }
    },
  );

  it('ends with the steps it is given', () => {
    const problem = compileProblem(policeAreaRequest('hampshire', { contiguous: false }));
    expect(() => countBySubsets(problem, allow(1_000_000))).toThrow('more than 1000000 steps');
  });

  it('leaves the 32 boroughs of London to the other counts', () => {
    const problem = compileProblem(policeAreaRequest('metropolitan-police', { contiguous: false }));
    expect(() => countBySubsets(problem, allow(1e9))).toThrow('at most 16 areas');
  });
});
