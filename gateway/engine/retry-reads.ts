import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { type DocumentNode, type ExecutionResult, Kind, OperationTypeNode } from 'graphql';
import { KEY_PREFIX } from './answer-shape.js';
import type { SubgraphExecutor } from './engine.js';
import { isOwnOutage } from './unavailable.js';

/** Codes of connections that were refused or cut: nobody has answered yet. */
const CUT = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** A failure that took longer is not put down to bad luck: asking again would only take as long. */
const QUICK_MS = 1_000;

/** Long enough for a connection that was cut to be missed, and not the same for everybody who lost theirs at one moment. */
const DELAY = { initialDelay: 20, maxDelay: 120 };

/** The subgraph, or what stands before it, said that it cannot answer just now. */
export class NotNowError extends Error {
  override readonly name = 'NotNowError';
}

/**
 * Asks once more, after a moment, where a question that only reads met a connection that was refused or cut, a "not now",
 * or a subgraph that had just lost its database. Never after an answer with anything in it, never after a deadline.
 */
export function retryReads(ask: SubgraphExecutor): SubgraphExecutor {
  return async (request) => {
    if (!isRead(request.document)) return ask(request);
    const { signal } = request;
    const since = performance.now();
    const isQuick = () => !signal?.aborted && performance.now() - since < QUICK_MS;
    const policy = retry(
      handleWhen((error) => isQuick() && isPassing(error)).orWhenResult(
        (result) => isQuick() && isLostDatabase(result as ExecutionResult),
      ),
      { maxAttempts: 1, backoff: new ExponentialBackoff(DELAY) },
    );
    return policy.execute(() => {
      // The time may have run out while it waited.
      signal?.throwIfAborted();
      return ask(request);
    });
  };
}

export function isRead({ definitions }: DocumentNode): boolean {
  return definitions.every(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === OperationTypeNode.QUERY,
  );
}

function isPassing(error: Error & { code?: unknown }): boolean {
  return error instanceof NotNowError || (typeof error.code === 'string' && CUT.has(error.code));
}

/** Did the subgraph answer nothing at all but that its database is away? */
function isLostDatabase({ data, errors = [] }: ExecutionResult): boolean {
  return errors.length > 0 && errors.every(isOwnOutage) && holdsNothing(data);
}

function holdsNothing(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === null || value === undefined;
  if (Array.isArray(value)) return value.every(holdsNothing);
  return Object.entries(value).every(([key, held]) => TELLS_APART.test(key) || holdsNothing(held));
}

const TELLS_APART = new RegExp(`^(__typename$|${KEY_PREFIX})`);
