import type { OptionProblem } from '../option-problem.rules.js';
import { type AreaSet, amount, entry, lowestOf } from './area-set.rules.js';

/** What a walk may visit. `maxPopulation` may be lowered while the walk goes on. */
export interface WalkLimits {
  readonly maxAreas: number;
  maxPopulation: number;
}

/** Called with a set and its population. */
export type Visit = (set: AreaSet, population: number) => void;

/**
 * Visits every connected set that holds `root`, lies in `within` and keeps the areas together and apart that the
 * constraints do, each once, up to the limits.
 *
 * Why once: from a set, each area that touches it is tried in turn, and an area that was tried is shut out of the
 * later branches. Two branches thus differ in an area that one of them holds and the other never takes. Every
 * connected set is met, because from any connected part of it an area of the rest touches that part. A branch ends
 * early when it holds an area whose fellow is shut out.
 */
export function walkConnectedSets(
  problem: Pick<OptionProblem, 'joins' | 'populations' | 'togetherWith' | 'apartFrom'>,
  root: number,
  within: AreaSet,
  limits: WalkLimits,
  visit: Visit,
): void {
  const { joins, populations, togetherWith, apartFrom } = problem;
  const grow = (
    set: AreaSet,
    population: number,
    room: number,
    touching: AreaSet,
    shut: AreaSet,
    fellows: AreaSet,
  ): void => {
    let tried = shut;
    for (let rest = touching; rest !== 0; ) {
      const bit = rest & -rest;
      rest ^= bit;
      const area = lowestOf(bit);
      const grown = set | bit;
      const people = population + amount(populations, area);
      const needed = fellows | entry(togetherWith, area);
      if (people <= limits.maxPopulation && (needed & tried) === 0 && (entry(apartFrom, area) & set) === 0) {
        if ((needed & ~grown) === 0) visit(grown, people);
        const next = (rest | entry(joins, area)) & within & ~grown & ~tried;
        if (next !== 0 && room > 1) grow(grown, people, room - 1, next, tried, needed);
      }
      tried |= bit;
    }
  };
  const start = 1 << root;
  const population = amount(populations, root);
  const fellows = entry(togetherWith, root);
  if (limits.maxAreas < 1 || population > limits.maxPopulation || (fellows & ~within) !== 0) return;
  if (fellows === start) visit(start, population);
  if (limits.maxAreas > 1)
    grow(start, population, limits.maxAreas - 1, entry(joins, root) & within & ~start, ~within, fellows);
}
