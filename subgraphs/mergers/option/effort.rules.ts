import type { Exact, OptionFailure, OptionTask, ShouldStop } from './option-request.rules.js';

/** Steps that a choice of a count takes. A visit to a connected set takes 1; all are set by time, some 20 to 40 ns a step. */
export const STATE_STEPS = 100;

/** Steps that a choice of a search takes. */
export const CHOICE_STEPS = 25;

/** More states than this are not held at once: for 32 areas they take up to some 150 MB. */
const MOST_STATES = 150_000;

/** Steps after which the caller is asked again whether to stop: about a thousandth of a second. */
const BETWEEN_POLLS = 20_000;

/** Ends a piece of work from any depth. Caught by `attempt` alone, which turns it into an answer. */
class WorkEnded extends Error {
  override readonly name: string = 'WorkEnded';
  constructor(readonly failure: OptionFailure) {
    super(failure.reason);
  }
}

/** What may still be spent on one piece of work. */
export class Effort {
  #left: number;
  #nextPoll: number;

  constructor(
    readonly what: OptionTask,
    readonly limit: number,
    private readonly shouldStop: ShouldStop,
  ) {
    this.#left = limit;
    this.#nextPoll = limit;
  }

  get spent(): number {
    return this.limit - Math.max(0, this.#left);
  }

  /** An effort of its own, limited to a part of this one's limit. What it spends is not taken off here. */
  share(part: number): Effort {
    return new Effort(this.what, this.limit * part, this.shouldStop);
  }

  /** Takes steps off; ends the work when none are left or the caller has gone away. */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < this.#nextPoll) this.#poll();
  }

  /** Ends the work if it holds more states at once than memory should. */
  hold(states: number): void {
    if (states > MOST_STATES) this.giveUp(`an exact count holds more than ${MOST_STATES} states at once`);
  }

  /** Ends the work: it cannot be done exactly. */
  giveUp(reason: string): never {
    throw new WorkEnded({ kind: 'beyond-budget', what: this.what, reason });
  }

  /** Ends the work: the cursor is no grouping of these areas. */
  refuseCursor(): never {
    throw new WorkEnded({ kind: 'unknown-cursor', what: this.what, reason: 'the cursor names no option' });
  }

  #poll(): void {
    if (this.#left < 0) this.giveUp(`an exact answer takes more than ${this.limit} steps`);
    if (this.shouldStop())
      throw new WorkEnded({ kind: 'stopped', what: this.what, reason: 'the caller has gone away' });
    this.#nextPoll = Math.max(0, this.#left - BETWEEN_POLLS);
  }
}

/** The value, or why there is none. */
export function attempt<Value>(work: () => Value): Exact<Value> {
  try {
    return { kind: 'exact', value: work() };
  } catch (error) {
    if (error instanceof WorkEnded) return error.failure;
    throw error;
  }
}
