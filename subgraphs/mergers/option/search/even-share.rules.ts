import { populationOf } from '../area-set/population.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';

/**
 * What a small spread says of the population of each group of a grouping into `partnerships`, two or more.
 * Populations and spreads are whole numbers, so bounds are rounded to whole numbers and no fraction can mislead.
 */
export class EvenShare {
  readonly #total: number;

  constructor(
    private readonly problem: OptionProblem,
    readonly partnerships: number,
  ) {
    this.#total = populationOf(problem.people, problem.everyArea);
  }

  /**
   * No grouping with a group of this population has a smaller spread. The other groups' mean is (total - population) /
   * (partnerships - 1); one of them has at least, another at most, as many people as that.
   */
  leastSpreadWith(population: number): number {
    return Math.abs(this.#total - this.partnerships * population) / (this.partnerships - 1);
  }

  /** No group of a grouping with at most this spread has more people. */
  mostPopulation(spread: number): number {
    const most = Math.floor((this.#total + (this.partnerships - 1) * spread) / this.partnerships);
    return Math.min(this.problem.limits.maxPopulation, most);
  }

  /** Nor has any fewer people than this. */
  leastPopulation(spread: number): number {
    const least = Math.ceil((this.#total - (this.partnerships - 1) * spread) / this.partnerships);
    return Math.max(this.problem.limits.minPopulation, least);
  }
}
