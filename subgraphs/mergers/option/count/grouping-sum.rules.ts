import type { Effort } from '../effort.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';

/**
 * What a count adds up over groupings. Each partnership that closes turns the value of a state into another; values of
 * the same state are added. Both counts (numbers) and questions of existence (sets) have this form.
 */
export interface GroupingSum {
  /** The value before any partnership has closed. */
  readonly start: bigint;
  add(a: bigint, b: bigint): bigint;
  /** The value with one more partnership, of which so many areas are unchanged. */
  close(value: bigint, unchangedAreas: number): bigint;
  /** The value when the same choice can be made in so many ways. */
  times(value: bigint, ways: number): bigint;
}

/** What to add up, over the groupings of which areas. */
export interface SumTask {
  readonly problem: OptionProblem;
  readonly sum: GroupingSum;
  /** Whether the sum asks for unchanged areas; if not, they are all given as 0. */
  readonly tracksToday: boolean;
  readonly effort: Effort;
}

/**
 * Counts groupings by number of partnerships: a polynomial, its coefficients side by side in one integer.
 * A field is one bit wider than the number of all groupings, so that no coefficient can spill into the next.
 */
export function countByPartnerships(fieldBits: number): GroupingSum {
  const field = BigInt(fieldBits);
  return {
    start: 1n,
    add: (a, b) => a + b,
    close: (value) => value << field,
    times: (value, ways) => value * BigInt(ways),
  };
}

/** Which pairs (partnerships, unchanged areas) occur: bit partnerships × (areas + 1) + unchanged is set if one does. */
export function occurringLevels(areas: number): GroupingSum {
  return {
    start: 1n,
    add: (a, b) => a | b,
    close: (value, unchangedAreas) => value << BigInt(areas + 1 + unchangedAreas),
    times: (value) => value,
  };
}

/** The value of each state, as text. */
export class StateValues {
  readonly #values = new Map<string, bigint>();

  constructor(private readonly task: SumTask) {}

  /** Adds a value to that of a state. */
  add(code: string, value: bigint): void {
    const known = this.#values.get(code);
    this.#values.set(code, known === undefined ? value : this.task.sum.add(known, value));
    this.task.effort.hold(this.#values.size);
  }

  /** The value of a state; 0, which stands for nothing in either sum, if it does not occur. */
  of(code: string): bigint {
    return this.#values.get(code) ?? 0n;
  }

  [Symbol.iterator](): IterableIterator<[string, bigint]> {
    return this.#values.entries();
  }
}
