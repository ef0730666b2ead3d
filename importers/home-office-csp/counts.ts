import { compareText } from '../../shared/collections.js';
import type { MeasureColumn } from '../ons-table-c2/measure-columns.js';
import type { Force, Place } from './names.rules.js';
import { LEAVES, sumColumns } from './offences.rules.js';
import { type Quarter, quarterAt } from './quarter.rules.js';

/** What a place of a force had in one quarter. */
export interface CountedQuarter {
  scope: 'partnership' | 'unassigned' | 'airport' | 'force';
  code: string;
  quarter: Quarter;
  /** In the order of the hub's columns; null is not available. */
  values: (number | null)[];
}

/** Offences under a name that no partnership has. */
export interface UnmatchedName {
  name: string;
  force: string;
  offences: number;
  first: Quarter;
  last: Quarter;
}

const LEAF_INDEX = new Map<MeasureColumn, number>(LEAVES.map((leaf, index) => [leaf, index]));

/** The sums of one place, quarter by quarter. */
export interface Tally {
  force: Force;
  place: Place;
  quarters: Map<number, Float64Array>;
}

/** Adds up rows without keeping them. */
export class Counts {
  readonly #tallies = new Map<string, Tally>();
  /** By quarter, which classes of offence the file lists for anywhere. */
  readonly #listed = new Map<number, Uint8Array>();

  /** The sums that the rows of a place go to. */
  tally(force: Force, place: Place): Tally {
    const key = `${force.code} ${place.scope} ${place.scope === 'unmatched' ? place.name : place.code}`;
    const known = this.#tallies.get(key);
    if (known) return known;
    const tally = { force, place, quarters: new Map<number, Float64Array>() };
    this.#tallies.set(key, tally);
    return tally;
  }

  /** NaN for a count that was not published: what it is part of is not available then. */
  add(tally: Tally, quarter: number, leaf: MeasureColumn, count: number): void {
    const index = LEAF_INDEX.get(leaf);
    if (index === undefined) throw new RangeError(`${leaf} is a sum`);
    const counts = this.#of(tally, quarter);
    counts[index] = (counts[index] ?? 0) + count;
    this.#listedIn(quarter)[index] = 1;
  }

  quarters(): Quarter[] {
    return [...this.#listed.keys()].sort((a, b) => a - b).map(quarterAt);
  }

  /** Every place and every force in every quarter in which the file has a row of it, in the order of time. */
  rows(): CountedQuarter[] {
    const rows = [...this.#tallies.values(), ...this.#forces()].flatMap(({ place, quarters }) =>
      place.scope === 'unmatched'
        ? []
        : [...quarters].map(([index, counts]) => ({
            scope: place.scope,
            code: place.code,
            quarter: quarterAt(index),
            values: sumColumns(counts, this.#listedIn(index)),
          })),
    );
    return rows.sort(
      (a, b) =>
        a.quarter.year - b.quarter.year ||
        a.quarter.number - b.quarter.number ||
        compareText(`${a.scope} ${a.code}`, `${b.scope} ${b.code}`),
    );
  }

  unmatched(): UnmatchedName[] {
    return [...this.#tallies.values()].flatMap(({ force, place, quarters }) => {
      const indexes = [...quarters.keys()].sort((a, b) => a - b);
      const [first, last] = [indexes[0], indexes.at(-1)];
      if (place.scope !== 'unmatched' || first === undefined || last === undefined) return [];
      const offences = [...quarters.values()].reduce((sum, counts) => sum + published(counts), 0);
      return [
        { name: place.name, force: force.name, offences, first: quarterAt(first), last: quarterAt(last) },
      ];
    });
  }

  #of(tally: Tally, quarter: number): Float64Array {
    const known = tally.quarters.get(quarter);
    if (known) return known;
    const counts = new Float64Array(LEAVES.length);
    tally.quarters.set(quarter, counts);
    return counts;
  }

  #listedIn(quarter: number): Uint8Array {
    const known = this.#listed.get(quarter);
    if (known) return known;
    const listed = new Uint8Array(LEAVES.length);
    this.#listed.set(quarter, listed);
    return listed;
  }

  /** A force has everything that is recorded under it, whatever the name. */
  #forces(): { place: { scope: 'force'; code: string }; quarters: Map<number, Float64Array> }[] {
    const forces = new Map<string, Map<number, Float64Array>>();
    for (const { force, quarters } of this.#tallies.values()) {
      const total = forces.get(force.code) ?? new Map<number, Float64Array>();
      forces.set(force.code, total);
      for (const [quarter, counts] of quarters) total.set(quarter, sumOf(total.get(quarter), counts));
    }
    return [...forces].map(([code, quarters]) => ({ place: { scope: 'force', code }, quarters }));
  }
}

function sumOf(a: Float64Array | undefined, b: Float64Array): Float64Array {
  return a ? a.map((count, index) => count + (b[index] ?? 0)) : b.slice();
}

function published(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + (Number.isNaN(count) ? 0 : count), 0);
}
