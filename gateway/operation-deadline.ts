import type { ExecutionResult, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../shared/errors.js';
import type { SubgraphExecutor } from './engine/engine.js';

/** How long the engine may take to hand over what it has once the time is up. */
const HAND_OVER_MS = 250;

const OUT_OF_REACH: ErrorCode = 'SOURCE_UNAVAILABLE';

export interface Worked {
  /** Undefined where nothing was handed over. */
  result: ExecutionResult | undefined;
  /** Whether the time was up before the work was done. */
  late: boolean;
}

/**
 * Gives work on a question so much time over all subgraphs together. When the time is up, or nobody waits any more, its signal is
 * aborted; what is there by then is the answer.
 */
export async function workWithin(
  timeoutMs: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<ExecutionResult | undefined>,
): Promise<Worked> {
  const abort = new AbortController();
  const giveUp = () => abort.abort(outer.reason);
  if (outer.aborted) giveUp();
  outer.addEventListener('abort', giveUp, { once: true });
  let late = false;
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      late = true;
      abort.abort(new Error(`no answer within ${timeoutMs} ms`));
      timer = setTimeout(resolve, HAND_OVER_MS, undefined);
    }, timeoutMs);
  });
  try {
    return { result: await Promise.race([work(abort.signal), patience]), late };
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', giveUp);
  }
}

/** Leaves a subgraph at once when nobody waits any more, whether or not it heeds the signal itself. */
export function leaveWhenAborted(ask: SubgraphExecutor): SubgraphExecutor {
  return (request) => {
    const { signal } = request;
    if (!signal) return ask(request);
    return new Promise((resolve, reject) => {
      const leave = () => reject(signal.reason);
      if (signal.aborted) return leave();
      signal.addEventListener('abort', leave, { once: true });
      ask(request)
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', leave));
    });
  };
}

/** What a client reads of a question for which the time was too short: its parts are not out of reach, only late. */
export function tellLate(
  { data, errors = [] }: FormattedExecutionResult,
  timeoutMs: number,
): FormattedExecutionResult {
  const told = errors.map((error) =>
    error.extensions?.code === OUT_OF_REACH
      ? { ...error, ...lateError(timeoutMs), extensions: { ...error.extensions, code: LATE_CODE } }
      : error,
  );
  const isTold = told.some(({ extensions }) => extensions?.code === LATE_CODE);
  return { errors: isTold ? told : [...told, lateError(timeoutMs)], data: data ?? null };
}

const LATE_CODE = 'DEADLINE_EXCEEDED';

function lateError(timeoutMs: number): GraphQLFormattedError {
  return {
    message: `The hub gave up on this question after ${timeoutMs} ms, so what it had not found by then is missing here. Ask in parts.`,
    extensions: { code: LATE_CODE },
  };
}
