import { type ExecutionResult, GraphQLError } from 'graphql';
import type { ErrorCode } from '../../shared/errors.js';
import type { SubgraphExecutor } from './engine.js';

export interface GuardOptions {
  timeoutMs: number;
  onFault: (error: unknown) => void;
}

const UNAVAILABLE: ErrorCode = 'SOURCE_UNAVAILABLE';

/**
 * Makes a subgraph that fails, hangs or answers nonsense answer with a coded error instead, which names the
 * subgraph and nothing else.
 */
export function guardExecutor(
  name: string,
  ask: SubgraphExecutor,
  { timeoutMs, onFault }: GuardOptions,
): SubgraphExecutor {
  return async (request) => {
    const abort = new AbortController();
    const giveUp = () => abort.abort(request.signal?.reason);
    if (request.signal?.aborted) giveUp();
    request.signal?.addEventListener('abort', giveUp, { once: true });
    const late = rejectAfter(timeoutMs, abort);
    try {
      return await Promise.race([ask({ ...request, signal: abort.signal }), late.promise]);
    } catch (error) {
      if (!request.signal?.aborted) onFault(unasked(name, error));
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
      const error = new Error(`no answer within ${timeoutMs} ms`);
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
