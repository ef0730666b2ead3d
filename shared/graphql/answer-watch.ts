import type { IncomingMessage } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import { formatError } from '../format-error.js';
import { logDebug } from '../log/log.js';
import type { SubgraphAnswer } from '../metrics/subgraph-metrics.js';
import { TRACEPARENT_HEADER } from '../tracing/traceparent.js';
import type { Tracer } from '../tracing/tracer.js';

/** Watches one answer of a subgraph to the gateway. */
export interface AnswerWatch {
  note(errors: readonly unknown[]): void;
  end(): void;
}

export interface AnswerObservers {
  onAnswer?: ((answer: SubgraphAnswer) => void) | undefined;
  tracer?: Tracer | undefined;
}

/** Begins to watch a request that was found to be the gateway's. Its place in a trace stands beside what is signed, and only names. */
export function watchAnswer(
  subgraph: string,
  requestId: string,
  { headersDistinct }: IncomingMessage,
  { onAnswer, tracer }: AnswerObservers,
): AnswerWatch {
  const started = performance.now();
  const [parent] = headersDistinct[TRACEPARENT_HEADER] ?? [];
  const facts = { 'hub.subgraph': subgraph, 'hub.request_id': requestId };
  const span = tracer?.start(subgraph, { kind: 'SERVER', parent, facts });
  const codes: string[] = [];
  return {
    note: (errors) => {
      for (const error of errors) codes.push(String(formatError(error).extensions?.code));
    },
    end: () => {
      const ms = performance.now() - started;
      const few = [...new Set(codes)].slice(0, MOST_CODES);
      span?.end({ facts: { 'hub.error_codes': few }, failed: codes.length > 0 });
      onAnswer?.({ requestId, seconds: ms / 1000, codes });
      logDebug({ where: subgraph, requestId, ms: Math.round(ms), codes: few }, 'answered the gateway');
    },
  };
}

const MOST_CODES = 10;

interface Noted {
  requestId: string;
  watch: AnswerWatch;
}

/** In a context, of which the engine makes a copy. */
const NOTED = Symbol('noted');

/** Finds the request that an error belongs to, which the engine does not tell where errors are told. */
export interface RequestIds {
  plugin: ApolloServerPlugin<object>;
  /** Gives the context back. */
  note<Context extends object>(context: Context, noted: Noted): Context;
  of(error: unknown): string | undefined;
}

export function createRequestIds(): RequestIds {
  const byError = new WeakMap<object, string>();
  return {
    plugin: {
      requestDidStart: async () => ({
        didEncounterErrors: async ({ contextValue, errors }) => {
          const noted = (contextValue as { [NOTED]?: Noted })[NOTED];
          noted?.watch.note(errors);
          for (const error of errors) if (noted) byError.set(error, noted.requestId);
        },
      }),
    },
    note: (context, noted) => Object.assign(context, { [NOTED]: noted }),
    of: (error) => (typeof error === 'object' && error !== null ? byError.get(error) : undefined),
  };
}
