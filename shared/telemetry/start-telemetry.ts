import { createFaultPace } from '../log/fault-pace.js';
import { logInfo, logWarning, setLogLevel } from '../log/log.js';
import { tellError } from '../log/tell-error.js';
import type { Metrics } from '../metrics/metrics.js';
import { logFault } from '../process.js';
import type { Tracer } from '../tracing/tracer.js';
import type { TelemetrySettings } from './telemetry-config.js';

/** What a process tells of itself, besides its log; each part is there only where it is asked for. */
export interface Telemetry extends AsyncDisposable {
  metrics: Metrics | undefined;
  tracer: Tracer | undefined;
  /** Whether every request is logged. */
  accessLog: boolean;
}

/**
 * Sets the level of the log and starts what is asked for. What is not is not even loaded.
 * @param where The name of this process in logs and traces: hub, gateway, or that of a subgraph.
 */
export async function startTelemetry(settings: TelemetrySettings, where: string): Promise<Telemetry> {
  setLogLevel(settings.logLevel);
  const server = settings.metrics && (await serveMetrics(settings.metrics, where));
  const tracer = settings.tracesUrl && (await traceTo(settings.tracesUrl, where));
  return {
    metrics: server?.metrics,
    tracer: tracer || undefined,
    accessLog: settings.accessLog,
    [Symbol.asyncDispose]: async () => {
      if (tracer) await tracer[Symbol.asyncDispose]();
      await server?.[Symbol.asyncDispose]();
    },
  };
}

async function serveMetrics(address: { host: string; port: number }, where: string) {
  const { startMetricsServer } = await import('../metrics/metrics-server.js');
  const server = await startMetricsServer({ ...address, onFault: (error) => logFault(where, error) });
  logInfo({ where }, `metrics are at ${server.url}`);
  return server;
}

async function traceTo(url: string, where: string): Promise<Tracer> {
  const { createOtlpTracer } = await import('../tracing/otlp-tracer.js');
  const service = where === 'hub' ? 'community-safety-hub' : `community-safety-hub-${where}`;
  const mayTell = createFaultPace();
  const onLost = (error: Error | undefined) => {
    if (mayTell())
      logWarning({ where, ...(error && { error: tellError(error) }) }, 'traces could not be sent');
  };
  return createOtlpTracer({ url, service, onLost });
}
