import { bulkhead } from 'cockatiel';

/** Does the work on a question at once, or when it is its turn. Undefined where nobody waited for it any more by then. */
export type TakeTurns = <Result>(
  values: number,
  signal: AbortSignal,
  work: () => Promise<Result>,
) => Promise<Result | undefined>;

/** An answer that could hold more values than this waits for its turn. */
export const LARGE_ANSWER_VALUES = 10_000;

/**
 * Has questions whose answers could be large wait for one another, in the order in which they came. Side by side each of them takes as
 * long as all of them, and the memory is full of answers of which none is ready. Whoever asks little never waits. `onWaiting` is told
 * how many wait, whenever that changes.
 */
export function createTurns(largeAtOnce: number, onWaiting: (waiting: number) => void = () => {}): TakeTurns {
  const turns = bulkhead(largeAtOnce, Number.POSITIVE_INFINITY);
  let waiting = 0;
  const wait = (change: 1 | -1) => {
    waiting += change;
    onWaiting(waiting);
  };
  return (values, signal, work) => {
    if (values <= LARGE_ANSWER_VALUES) return work();
    wait(1);
    // The bulkhead is not told the signal: whoever had gone would keep the next from its turn.
    return turns.execute(async () => {
      wait(-1);
      return signal.aborted ? undefined : work();
    });
  };
}
