import { entry, lowestOf, membersOf, piecesOf } from '../area-set/area-set.rules.js';
import { STATE_STEPS } from '../effort.rules.js';
import type { OptionProblem } from '../option-problem.rules.js';
import { BARRED, TallyBook } from './group-tally.rules.js';
import { StateValues, type SumTask } from './grouping-sum.rules.js';
import { decodeTallies, encodeTallies } from './state-code.rules.js';

/**
 * Adds up over every grouping that meets the limits, where any areas of a county (or of the whole) may be joined.
 *
 * The areas are placed one at a time, county after county. A state is the tallies of the open partnerships as a multiset:
 * which of two with the same tally an area joins makes no difference to what may follow, so one branch stands for both
 * and is taken as many times. Full partnerships close at once, all others at the end of their county.
 * Without limits a state is just the number of partnerships, and the sum is the recurrence of Stirling's numbers.
 */
export function sumFreeGroupings(task: SumTask): bigint {
  const { problem, sum } = task;
  const free = new FreeSum(task);
  let value = sum.start;
  let before = 0;
  for (const county of piecesOf(problem.joins, problem.everyArea)) {
    let values = new StateValues(task);
    values.add('', value);
    for (const area of inRelatedOrder(problem, membersOf(county))) {
      values = free.place(values, { area, before, after: county & ~before & ~(1 << area) });
      before |= 1 << area;
    }
    value = free.closeAll(values);
  }
  return value;
}

/** Areas of one partnership of today side by side, so that fewer tallies have to wait for one of them. */
function inRelatedOrder(problem: OptionProblem, areas: readonly number[]): number[] {
  const leader = (area: number): number => {
    const home = entry(problem.todayOf, area);
    return home === 0 ? area : lowestOf(home);
  };
  return [...areas].sort((a, b) => leader(a) - leader(b) || a - b);
}

class FreeSum {
  readonly #book: TallyBook;

  constructor(private readonly task: SumTask) {
    this.#book = new TallyBook(task.problem, task.tracksToday);
  }

  /** The values once the area has opened a partnership or joined an open one. */
  place(values: StateValues, placing: Parameters<TallyBook['place']>[0]): StateValues {
    const next = new StateValues(this.task);
    this.#book.place(placing);
    for (const [code, value] of values) {
      const tallies = decodeTallies(code);
      const passed = tallies.map((tally) => this.#book.pass(tally));
      this.#follow(next, [...passed, this.#book.open()], value);
      for (const [index, tally] of tallies.entries()) {
        if (tallies.indexOf(tally) < index) continue;
        const ways = tallies.filter((other) => other === tally).length;
        const joined = passed.with(index, this.#book.join(tally));
        this.#follow(next, joined, this.task.sum.times(value, ways));
      }
    }
    return next;
  }

  /** The sum once every open partnership has closed. */
  closeAll(values: StateValues): bigint {
    let total = 0n;
    for (const [code, value] of values) {
      const closed = this.#close(decodeTallies(code), value);
      if (closed !== undefined) total = this.task.sum.add(total, closed);
    }
    return total;
  }

  #follow(next: StateValues, tallies: readonly number[], value: bigint): void {
    this.task.effort.spend(STATE_STEPS);
    if (tallies.includes(BARRED)) return;
    const full = tallies.filter((tally) => this.#book.isFull(tally));
    const closed = this.#close(full, value);
    if (closed === undefined) return;
    const open = full.length === 0 ? tallies : tallies.filter((tally) => !this.#book.isFull(tally));
    next.add(encodeTallies(open.toSorted((a, b) => a - b)), closed);
  }

  /** The value once these have closed; undefined if one of them may not stay as it is. */
  #close(tallies: readonly number[], value: bigint): bigint | undefined {
    let closed = value;
    for (const tally of tallies) {
      const unchanged = this.#book.close(tally);
      if (unchanged === BARRED) return undefined;
      closed = this.task.sum.close(closed, unchanged);
    }
    return closed;
  }
}
