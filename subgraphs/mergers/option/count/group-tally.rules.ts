import { type AreaSet, amount, entry, lowestOf, sizeOf } from '../area-set/area-set.rules.js';
import { populationOf } from '../area-set/population.rules.js';
import { NO_LIMIT, type OptionProblem } from '../option-problem.rules.js';
import { largestSumUpTo, sumSubsets } from './subset-sums.rules.js';

/** Stands for "no later area can break this limit any more", so that states which differ in nothing else meet. */
const FREE = -1;

/** The result of a step that no lawful grouping takes. */
export const BARRED = -1;

/**
 * All that the rest of a grouping needs to know of a partnership that is still open to further areas.
 * Two open partnerships with the same tally can be completed in the same ways.
 */
interface Tally {
  size: number;
  population: number;
  /** Members with an area still to come from which they must be kept apart. */
  apart: AreaSet;
  /** The lowest area of each set kept together of which some areas are still to come. */
  together: AreaSet;
  /** Its areas if it is exactly a partnership of today; -1 - i while it may become the one whose lowest area is i; else 0. */
  unchanged: number;
}

/** One step of a count: `area` is placed; `before` were, `after` are still to come within reach of `area`. */
export interface Placing {
  readonly area: number;
  readonly before: AreaSet;
  readonly after: AreaSet;
}

/** Tallies by number, and what becomes of each when an area is placed. */
export class TallyBook {
  readonly #tallies: Tally[] = [];
  readonly #numbers = new Map<string, number>();
  #joined = new Map<number, number>();
  #passed = new Map<number, number>();
  #placing: Placing = { area: 0, before: 0, after: 0 };
  #sumsToCome: Float64Array | null = null;
  readonly #countsPeople: boolean;

  constructor(
    private readonly problem: OptionProblem,
    private readonly tracksToday: boolean,
  ) {
    const { minPopulation, maxPopulation } = problem.limits;
    this.#countsPeople = minPopulation > 0 || maxPopulation < NO_LIMIT;
  }

  /** Turns to the next area. */
  place(placing: Placing): void {
    this.#placing = placing;
    this.#joined = new Map();
    this.#passed = new Map();
    this.#sumsToCome = this.#countsPeople ? sumSubsets(this.problem.populations, placing.after) : null;
  }

  /** A partnership that opens with the area placed. */
  open(): number {
    const { area, before } = this.#placing;
    const bit = 1 << area;
    const home = entry(this.problem.todayOf, area);
    if ((entry(this.problem.togetherWith, area) & before) !== 0) return BARRED;
    const startsToday = this.tracksToday && home !== 0 && (home & before) === 0;
    return this.#settle({
      size: 1,
      population: amount(this.problem.populations, area),
      apart: bit,
      together: bit,
      unchanged: startsToday ? -1 - lowestOf(home) : 0,
    });
  }

  /** The partnership with the area placed. */
  join(number: number): number {
    return remember(this.#joined, number, () => this.#join(this.#tally(number)));
  }

  /** The partnership after the area placed went elsewhere. */
  pass(number: number): number {
    return remember(this.#passed, number, () => this.#pass(this.#tally(number)));
  }

  /** How many unchanged areas the partnership has if it takes no further area; BARRED if it may not stay as it is. */
  close(number: number): number {
    const { population, together, unchanged } = this.#tally(number);
    if (together !== 0 || (population !== FREE && population < this.problem.limits.minPopulation))
      return BARRED;
    return Math.max(0, unchanged);
  }

  /** May it take no further area, whatever comes? */
  isFull(number: number): boolean {
    return this.#tally(number).size === this.problem.limits.maxAreas;
  }

  #join(tally: Tally): number {
    const { area, before } = this.#placing;
    const bit = 1 << area;
    const fellows = entry(this.problem.togetherWith, area);
    if ((tally.apart & entry(this.problem.apartFrom, area)) !== 0) return BARRED;
    if ((fellows & before) !== 0 && (tally.together & fellows) === 0) return BARRED;
    return this.#settle({
      size: tally.size === FREE ? FREE : tally.size + 1,
      population:
        tally.population === FREE ? FREE : tally.population + amount(this.problem.populations, area),
      apart: tally.apart | bit,
      together: tally.together | bit,
      unchanged: tally.unchanged < 0 && this.#isHomeOf(tally, bit) ? tally.unchanged : 0,
    });
  }

  #pass(tally: Tally): number {
    const loses = tally.unchanged < 0 && this.#isHomeOf(tally, 1 << this.#placing.area);
    return this.#settle({ ...tally, unchanged: loses ? 0 : tally.unchanged });
  }

  #isHomeOf(tally: Tally, bit: AreaSet): boolean {
    return (entry(this.problem.todayOf, -1 - tally.unchanged) & bit) !== 0;
  }

  /** Drops what no later area can ask about, and bars what can no longer come right. */
  #settle(tally: Tally): number {
    const { limits, apartFrom } = this.problem;
    const { after } = this.#placing;
    const size = settleSize(tally.size, sizeOf(after), limits.maxAreas);
    const population = this.#settlePopulation(tally.population);
    if (size === undefined || population === undefined) return BARRED;
    return this.#number({
      size,
      population,
      apart: keep(tally.apart, (area) => (entry(apartFrom, area) & after) !== 0),
      together: this.#settleTogether(tally.together),
      unchanged: this.#settleUnchanged(tally.unchanged),
    });
  }

  /**
   * People count only through the limits. Once there are enough, what matters is which subsets of the areas to come still
   * fit; populations that leave room for the same ones are made equal, namely the largest that does.
   */
  #settlePopulation(population: number): number | undefined {
    const { minPopulation, maxPopulation } = this.problem.limits;
    if (population === FREE || !this.#countsPeople) return FREE;
    const most = population + populationOf(this.problem.people, this.#placing.after);
    if (population > maxPopulation || most < minPopulation) return undefined;
    if (population >= minPopulation && most <= maxPopulation) return FREE;
    if (population < minPopulation || this.#sumsToCome === null) return population;
    return maxPopulation - largestSumUpTo(this.#sumsToCome, maxPopulation - population);
  }

  #settleTogether(together: AreaSet): AreaSet {
    let open = 0;
    for (let rest = together; rest !== 0; rest &= rest - 1) {
      const fellows = entry(this.problem.togetherWith, lowestOf(rest));
      if ((fellows & this.#stillToCome()) !== 0) open |= fellows & -fellows;
    }
    return open;
  }

  #settleUnchanged(unchanged: number): number {
    if (unchanged >= 0) return unchanged;
    const home = entry(this.problem.todayOf, -1 - unchanged);
    return (home & this.#stillToCome()) === 0 ? sizeOf(home) : unchanged;
  }

  /** Areas not yet placed, within reach or not. */
  #stillToCome(): AreaSet {
    const { area, before } = this.#placing;
    return this.problem.everyArea & ~before & ~(1 << area);
  }

  #number(tally: Tally): number {
    const key = `${tally.size},${tally.population},${tally.apart},${tally.together},${tally.unchanged}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#tallies.length);
    return this.#tallies.push(tally) - 1;
  }

  #tally(number: number): Tally {
    const tally = this.#tallies[number];
    if (tally === undefined) throw new RangeError(`there is no tally ${number}`);
    return tally;
  }
}

function settleSize(size: number, toCome: number, maxAreas: number): number | undefined {
  if (size === FREE) return FREE;
  if (size > maxAreas) return undefined;
  return size + toCome <= maxAreas ? FREE : size;
}

function keep(set: AreaSet, isKept: (area: number) => boolean): AreaSet {
  let kept = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) if (isKept(lowestOf(rest))) kept |= rest & -rest;
  return kept;
}

function remember(memory: Map<number, number>, number: number, work: () => number): number {
  const known = memory.get(number);
  if (known !== undefined) return known;
  const result = work();
  memory.set(number, result);
  return result;
}
