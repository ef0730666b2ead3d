import {
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleType,
  isBrokenCircuitError,
} from 'cockatiel';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { ErrorCode } from '../../shared/errors.js';
import type { SubgraphExecutor } from './engine.js';

export interface GuardOptions {
  timeoutMs: number;
  /** How long a subgraph that kept nobody but waiting is left alone. */
  restMs?: number;
  onFault: (error: unknown) => void;
}

/** So many deadlines missed one after another, without an answer between, and a subgraph counts as hung. */
const MISSED_DEADLINES = 3;
const REST_MS = 5_000;

const UNAVAILABLE: ErrorCode = 'SOURCE_UNAVAILABLE';

/** No answer within the deadline. */
class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/**
 * Makes a subgraph that fails, hangs or answers nonsense answer with a coded error instead, which names the
 * subgraph and nothing else. One that hangs costs a few questions the deadline and the next ones nothing: it is left alone
 * for a while, then tried by a single question. One that refuses at once is asked every time, for that costs nothing.
 */
export function guardExecutor(
  name: string,
  ask: SubgraphExecutor,
  { timeoutMs, restMs = REST_MS, onFault }: GuardOptions,
): SubgraphExecutor {
  const breaker = circuitBreaker(handleType(DeadlineError), {
    halfOpenAfter: restMs,
    breaker: new ConsecutiveBreaker(MISSED_DEADLINES),
  });
  return async (request) => {
    // While one question tries it, the others do not wait for what comes of that.
    if (breaker.state === CircuitState.HalfOpen) return unavailable(name);
    const abort = new AbortController();
    const giveUp = () => abort.abort(request.signal?.reason);
    if (request.signal?.aborted) giveUp();
    request.signal?.addEventListener('abort', giveUp, { once: true });
    const late = rejectAfter(timeoutMs, abort);
    try {
      return await breaker.execute(() =>
        Promise.race([ask({ ...request, signal: abort.signal }), late.promise]),
      );
    } catch (error) {
      const isTold = request.signal?.aborted || isBrokenCircuitError(error);
      if (!isTold) onFault(unasked(name, error));
      return unavailable(name);
    } finally {
      late.cancel();
      request.signal?.removeEventListener('abort', giveUp);
    }
  };
}

/** Rejects at the deadline, telling whoever is still at work that nobody waits any more. */
function rejectAfter(timeoutMs: number, abort: AbortController) {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new DeadlineError(`no answer within ${timeoutMs} ms`);
      reject(error);
      abort.abort(error);
    }, timeoutMs);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}

/** For the log. */
function unasked(name: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`subgraph ${name} could not be asked: ${reason}`, { cause });
}

function unavailable(name: string): ExecutionResult {
  const error = new GraphQLError(
    `The ${name} part of the hub is out of reach, so what it knows is missing here. Ask again later.`,
    { extensions: { code: UNAVAILABLE, source: name } },
  );
  return { errors: [error] };
}
