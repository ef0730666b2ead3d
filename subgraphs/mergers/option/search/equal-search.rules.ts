import { isAllowedGroup } from '../area-set/allowed-group.rules.js';
import { orderForFrontier } from '../area-set/area-order.rules.js';
import { walkConnectedSets } from '../area-set/connected-set.rules.js';
import { populationOf } from '../area-set/population.rules.js';
import { isAllowedNumber } from '../count/option-count.rules.js';
import { CHOICE_STEPS, type Effort } from '../effort.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';
import type { BestOptions } from './best-options.rules.js';
import { CoverSearch } from './cover-search.rules.js';
import { EvenShare } from './even-share.rules.js';
import { forcedPopulation } from './forced-population.rules.js';
import { gatherGroups } from './group-pool.rules.js';
import { piecesShareOut } from './remainder.rules.js';
import { SpreadBound } from './spread-bound.rules.js';

/** So many groups are held at once while groupings into three or more partnerships are searched. */
const ROOM = 250_000;

/** Spreads to look up to, as parts of all people: small ones first, since they rule most groups out. No spread reaches the last. */
const GUESSES = [1 / 64, 1 / 16, 1 / 4, 1];

/**
 * The groupings with the smallest difference between the largest and the smallest partnership's population.
 *
 * Branch and bound. Only a spread up to the k-th best known, or up to a guess, is of interest, and each group of a
 * grouping into p with such a spread has a population near the p-th part of the whole (`EvenShare`). Pairs are walked
 * through; for each larger p the groups that come into question are gathered and every way to cover the areas with p of
 * them is tried. If k groupings are within the guess, nothing beyond it can come before them; else the guess grows, and
 * the last is beyond every spread. A pool without room for all groups says how far it is complete; if the k-th best
 * lies beyond, it is gathered again with the smaller bound known by then, or the search is given up.
 */
export class EqualSearch {
  readonly #order: readonly number[];
  readonly #bound: SpreadBound;
  readonly #forced: number;

  constructor(
    private readonly problem: OptionProblem,
    best: BestOptions,
    private readonly effort: Effort,
    private readonly room = ROOM,
  ) {
    this.#order = orderForFrontier(problem.joins);
    this.#bound = new SpreadBound(problem, best);
    this.#forced = forcedPopulation(problem);
  }

  /** Offers every grouping that may be among the best. */
  run(): void {
    const total = populationOf(this.problem.people, this.problem.everyArea);
    for (const part of GUESSES) {
      this.#bound.guess(Math.ceil(total * part));
      this.#searchRound();
      if (this.#bound.isMet) return;
    }
    if (isAllowedNumber(this.problem, 1) && isAllowedGroup(this.problem, this.problem.everyArea))
      this.#bound.offer([this.problem.everyArea]);
  }

  /** Offers every grouping into two or more with a spread up to the bound. */
  #searchRound(): void {
    const incomplete = new Map<number, number>();
    for (let partnerships = 2; partnerships <= this.problem.count; partnerships++) {
      if (!this.#mayOccur(partnerships)) continue;
      const completeTo = partnerships === 2 ? this.#searchPairs() : this.#searchCovers(partnerships);
      if (completeTo < this.#bound.spread) incomplete.set(partnerships, completeTo);
    }
    for (const [partnerships, completeTo] of incomplete)
      if (completeTo < this.#bound.spread && this.#searchCovers(partnerships) < this.#bound.spread)
        this.effort.giveUp(`more than ${this.room} possible partnerships are alike in population`);
  }

  /** False only if no grouping into so many has a spread up to the bound. */
  #mayOccur(partnerships: number): boolean {
    const { problem } = this;
    const share = new EvenShare(problem, partnerships);
    const maxPopulation = share.mostPopulation(this.#bound.spread);
    return (
      isAllowedNumber(problem, partnerships) &&
      this.#forced <= maxPopulation &&
      piecesShareOut(problem, problem.everyArea, partnerships, {
        maxAreas: problem.limits.maxAreas,
        minPopulation: share.leastPopulation(this.#bound.spread),
        maxPopulation,
      })
    );
  }

  /** Offers the groupings into two; says up to which spread, which is as far as the bound. */
  #searchPairs(): number {
    const { problem } = this;
    const share = new EvenShare(problem, 2);
    const limits = {
      maxAreas: problem.limits.maxAreas,
      maxPopulation: share.mostPopulation(this.#bound.spread),
    };
    walkConnectedSets(problem, this.#order[0] ?? 0, problem.everyArea, limits, (group, population) => {
      this.effort.spend(1);
      if (share.leastSpreadWith(population) > this.#bound.spread) return;
      this.effort.spend(CHOICE_STEPS);
      const other = problem.everyArea & ~group;
      if (!isAllowedGroup(problem, group) || !isAllowedGroup(problem, other)) return;
      this.#bound.offer([group, other]);
      limits.maxPopulation = share.mostPopulation(this.#bound.spread);
    });
    return Number.POSITIVE_INFINITY;
  }

  /** Offers every grouping into so many whose groups the pool holds; says up to which spread those are all there are. */
  #searchCovers(partnerships: number): number {
    const { problem, effort, room } = this;
    const share = new EvenShare(problem, partnerships);
    const spread = this.#bound.spread;
    const pool = gatherGroups({ problem, order: this.#order, share, spread, room, effort });
    new CoverSearch({ problem, order: this.#order, pool, bound: this.#bound, effort }).run(partnerships);
    return pool.completeTo;
  }
}
