import { logDebug } from '../../shared/log/log.js';
import type { Tracer } from '../../shared/tracing/tracer.js';
import type { SubgraphExecutor } from '../engine/engine.js';
import { codesOf, fewCodes } from './error-codes.js';
import type { GatewayMetrics } from './gateway-metrics.js';

export interface ExecutorObservers {
  metrics: GatewayMetrics | undefined;
  tracer: Tracer | undefined;
}

/** Watches the requests to one subgraph. What is asked and answered passes by unread but for the codes of errors. */
export function observeExecutor(
  subgraph: string,
  ask: SubgraphExecutor,
  { metrics, tracer }: ExecutorObservers,
): SubgraphExecutor {
  return async (request) => {
    const started = performance.now();
    const span = tracer?.start(`subgraph ${subgraph}`, {
      kind: 'CLIENT',
      parent: request.traceparent,
      facts: { 'hub.subgraph': subgraph },
    });
    let codes = ['SOURCE_UNAVAILABLE'];
    try {
      const result = await ask(span ? { ...request, traceparent: span.traceparent } : request);
      codes = codesOf(result.errors);
      return result;
    } catch (error) {
      if (request.signal?.aborted && !isDeadline(request.signal.reason)) codes = ['ABANDONED'];
      throw error;
    } finally {
      const ms = performance.now() - started;
      metrics?.subgraphRequest({ subgraph, seconds: ms / 1000, codes });
      const few = fewCodes(codes);
      span?.end({ facts: { 'hub.error_codes': few }, failed: codes.length > 0 });
      const line = {
        where: 'gateway',
        requestId: request.requestId,
        subgraph,
        ms: Math.round(ms),
        codes: few,
      };
      logDebug(line, 'subgraph answered');
    }
  };
}

/** The guard's own signal is aborted at its deadline, which is the subgraph's doing. */
function isDeadline(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'DeadlineError';
}
