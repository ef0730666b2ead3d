import {
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleType,
  isBrokenCircuitError,
} from 'cockatiel';
import { isOutage } from '../../shared/db/database-error.js';
import { createFaultLog } from '../../shared/log/fault-log.js';
import type { AnswerShape } from './answer-shape.js';
import type { SubgraphExecutor } from './engine.js';
import { NotNowError, retryReads } from './retry-reads.js';
import { nameSource, unavailable } from './unavailable.js';

export interface GuardOptions {
  timeoutMs: number;
  /** How long a subgraph that kept nobody but waiting is left alone. */
  restMs?: number;
  /** What it can be asked, by which the fields that it costs are named; without it they are lost without a path. */
  shape?: AnswerShape | undefined;
  /** Told of every answer that is none, and now and then that the subgraph is out of reach. */
  onFault: (error: unknown, requestId?: string) => void;
  /** Told when it is left alone, and when it is asked again. */
  onRest?: ((subgraph: string, resting: boolean) => void) | undefined;
}

/** So many deadlines missed one after another, without an answer between, and a subgraph counts as hung. */
const MISSED_DEADLINES = 3;
const REST_MS = 5_000;

/** No answer within the deadline. */
class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/**
 * Makes a subgraph that fails, hangs or answers nonsense answer with coded errors instead, which name the
 * subgraph and the fields that it costs, and nothing else. A question that only reads is put twice where that may help, within
 * the one deadline. One that hangs costs a few questions the deadline and the next ones nothing: it is left alone
 * for a while, then tried by a single question. One that refuses at once is asked every time, for that costs nothing.
 */
export function guardExecutor(
  name: string,
  ask: SubgraphExecutor,
  { timeoutMs, restMs = REST_MS, shape, onFault, onRest }: GuardOptions,
): SubgraphExecutor {
  const breaker = circuitBreaker(handleType(DeadlineError), {
    halfOpenAfter: restMs,
    breaker: new ConsecutiveBreaker(MISSED_DEADLINES),
  });
  onRest?.(name, false);
  breaker.onStateChange((state) => onRest?.(name, state !== CircuitState.Closed));
  const askTwice = retryReads(ask);
  const tellFault = createFaultLog({
    tell: onFault,
    source: `subgraph ${name}`,
    isOutage: (error) => error instanceof Error && isOutOfReach(error.cause),
  });
  return async (request) => {
    const lost = () => unavailable(name, request, shape);
    // While one question tries it, the others do not wait for what comes of that.
    if (breaker.state === CircuitState.HalfOpen) return lost();
    const abort = new AbortController();
    const giveUp = () => abort.abort(request.signal?.reason);
    if (request.signal?.aborted) giveUp();
    request.signal?.addEventListener('abort', giveUp, { once: true });
    const late = rejectAfter(timeoutMs, abort);
    try {
      const result = await breaker.execute(() =>
        Promise.race([askTwice({ ...request, signal: abort.signal }), late.promise]),
      );
      return nameSource(name, result, request, shape);
    } catch (error) {
      const isTold = request.signal?.aborted || isBrokenCircuitError(error);
      if (!isTold) tellFault(unasked(name, error), request.requestId);
      return lost();
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

function isOutOfReach(error: unknown): boolean {
  return error instanceof DeadlineError || error instanceof NotNowError || isOutage(error);
}

/** For the log. */
function unasked(name: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`subgraph ${name} could not be asked: ${reason}`, { cause });
}
