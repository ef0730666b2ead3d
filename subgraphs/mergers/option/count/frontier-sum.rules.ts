import { STATE_STEPS } from '../effort.rules.js';
import { type FrontierStep, planFrontier } from './frontier-plan.rules.js';
import { BARRED, TallyBook } from './group-tally.rules.js';
import { StateValues, type SumTask } from './grouping-sum.rules.js';
import { decodeState, encodeState, type FrontierState } from './state-code.rules.js';

/**
 * Adds up over every grouping into partnerships that hang together over the joins and meet the limits.
 *
 * Areas are placed one at a time. Each opens a partnership or joins an open one, touching it or not; a partnership may
 * be in several pieces for a while. When the last place of a piece leaves the frontier, the piece can grow no more: if it
 * is its whole partnership, that closes; if not, the partnership can never hang together and the branch is dropped.
 *
 * Why exact: the choices of a grouping are fixed by the grouping (an area opens a partnership if it is the first placed
 * of its own, else joins it), so each grouping is met once, and none that falls apart survives. What can still happen
 * depends on the past through the frontier's pieces, their partnerships and those tallies alone, so branches that agree
 * in these may be added up.
 */
export function sumConnectedGroupings(task: SumTask): bigint {
  const book = new TallyBook(task.problem, task.tracksToday);
  let values = new StateValues(task);
  values.add('', task.sum.start);
  for (const step of planFrontier(task.problem)) {
    book.place(step);
    values = new FrontierAdvance(task, book, step).apply(values);
  }
  return values.of('');
}

/** The choice to open a partnership; other choices are numbers of open ones. */
const OPEN = -1;

/** A state with the pieces that have just left the frontier. */
interface PlacedState extends FrontierState {
  readonly gone: readonly number[];
}

/** One step of the frontier. */
class FrontierAdvance {
  readonly #next: StateValues;

  constructor(
    private readonly task: SumTask,
    private readonly book: TallyBook,
    private readonly step: FrontierStep,
  ) {
    this.#next = new StateValues(task);
  }

  apply(values: StateValues): StateValues {
    for (const [code, value] of values) {
      const state = decodeState(code, this.step.places);
      for (let choice = OPEN; choice < state.tallies.length; choice++) this.#follow(state, choice, value);
    }
    return this.#next;
  }

  #follow(state: FrontierState, choice: number, value: bigint): void {
    this.task.effort.spend(STATE_STEPS);
    const tallies = this.#placeTallies(state.tallies, choice);
    if (tallies === undefined) return;
    const placed = this.#placePieces(state, choice === OPEN ? tallies.length - 1 : choice, tallies);
    const closed = this.#closeGone(placed, value);
    if (closed !== undefined) this.#next.add(encodeState(placed), closed);
  }

  /** The tallies after the choice; undefined if one of them is barred. */
  #placeTallies(tallies: readonly number[], choice: number): number[] | undefined {
    const placed: number[] = [];
    for (let group = 0; group < tallies.length; group++) {
      const tally = tallies[group] ?? BARRED;
      placed.push(group === choice ? this.book.join(tally) : this.book.pass(tally));
      if (placed[group] === BARRED) return undefined;
    }
    if (choice !== OPEN) return placed;
    const opened = this.book.open();
    return opened === BARRED ? undefined : [...placed, opened];
  }

  /** The pieces after the area has been put into a partnership. */
  #placePieces(state: FrontierState, group: number, tallies: readonly number[]): PlacedState {
    const { beside, kept, enters } = this.step;
    const newPiece = state.groupOf.length;
    const groupOf = [...state.groupOf, group];
    const merged: number[] = [];
    for (const place of beside) {
      const piece = state.pieceAt[place] ?? 0;
      if (groupOf[piece] === group) merged.push(piece);
    }
    const pieceAt: number[] = [];
    for (const place of kept) {
      const piece = state.pieceAt[place] ?? 0;
      pieceAt.push(merged.includes(piece) ? newPiece : piece);
    }
    if (enters) pieceAt.push(newPiece);
    const gone: number[] = [];
    for (let piece = 0; piece <= newPiece; piece++)
      if (!pieceAt.includes(piece) && !merged.includes(piece)) gone.push(piece);
    return { pieceAt, groupOf, tallies, gone };
  }

  /** The value once the partnerships of the pieces gone have closed; undefined if one of them cannot. */
  #closeGone({ pieceAt, groupOf, tallies, gone }: PlacedState, value: bigint): bigint | undefined {
    let closed = value;
    for (const piece of gone) {
      const group = groupOf[piece] ?? 0;
      for (const other of pieceAt) if (groupOf[other] === group) return undefined;
      for (const other of gone) if (other !== piece && groupOf[other] === group) return undefined;
      const unchanged = this.book.close(tallies[group] ?? 0);
      if (unchanged === BARRED) return undefined;
      closed = this.task.sum.close(closed, unchanged);
    }
    return closed;
  }
}
