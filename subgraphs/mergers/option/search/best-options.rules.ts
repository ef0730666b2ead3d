import { compareRanks, type RankedGrouping } from '../option-rank.rules.js';

/** The groupings with the smallest population spread met so far, of those after a cursor; in order, at most `wanted`. */
export class BestOptions {
  readonly #kept: RankedGrouping[] = [];

  constructor(
    private readonly wanted: number,
    private readonly after: RankedGrouping | null,
  ) {}

  /** A grouping with a larger spread than this is no longer wanted; one with this spread may be. */
  get mostSpread(): number {
    if (this.#kept.length < this.wanted) return Number.POSITIVE_INFINITY;
    return this.#kept.at(-1)?.populationSpread ?? Number.POSITIVE_INFINITY;
  }

  get all(): readonly RankedGrouping[] {
    return this.#kept;
  }

  /** Keeps the grouping if it is among the best. The same grouping may be offered again: it is kept once. */
  offer(grouping: RankedGrouping): void {
    if (this.after !== null && compare(grouping, this.after) <= 0) return;
    const place = this.#placeOf(grouping);
    const next = this.#kept[place];
    if (next !== undefined && compare(grouping, next) === 0) return;
    this.#kept.splice(place, 0, grouping);
    if (this.#kept.length > this.wanted) this.#kept.pop();
  }

  /** The place of the first grouping kept that does not come before this one. */
  #placeOf(grouping: RankedGrouping): number {
    let low = 0;
    let high = this.#kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const kept = this.#kept[middle];
      if (kept !== undefined && compare(kept, grouping) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function compare(a: RankedGrouping, b: RankedGrouping): number {
  return compareRanks('MOST_EQUAL_POPULATION', a, b);
}
