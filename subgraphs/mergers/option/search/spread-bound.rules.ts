import type { AreaSet } from '../area-set/area-set.rules.js';
import { sortGroups } from '../option-id.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';
import { rankGrouping } from '../option-rank.rules.js';
import type { BestOptions } from './best-options.rules.js';

/** The largest spread that is still of interest: the k-th best known, or the guess if that is smaller. */
export class SpreadBound {
  spread = 0;
  #guess = 0;

  constructor(
    private readonly problem: OptionProblem,
    private readonly best: BestOptions,
  ) {}

  /** Are k groupings known with a spread up to the guess? Then none beyond it can come before them. */
  get isMet(): boolean {
    return this.best.mostSpread <= this.#guess;
  }

  guess(spread: number): void {
    this.#guess = spread;
    this.#lower();
  }

  offer(groups: readonly AreaSet[]): void {
    this.best.offer(rankGrouping(this.problem, sortGroups(groups)));
    this.#lower();
  }

  #lower(): void {
    this.spread = Math.min(this.#guess, this.best.mostSpread);
  }
}
