import type { Telemetry } from '../../shared/telemetry/start-telemetry.js';
import { createGatewayMetrics, type GatewayMetrics } from './gateway-metrics.js';

/** What watches the gateway at work. */
export interface Observers extends Pick<Telemetry, 'tracer' | 'accessLog'> {
  metrics: GatewayMetrics | undefined;
}

export function createObservers(telemetry: Omit<Telemetry, keyof AsyncDisposable> | undefined): Observers {
  const { metrics, tracer, accessLog = false } = telemetry ?? {};
  return {
    metrics: metrics && createGatewayMetrics(metrics),
    tracer,
    accessLog,
  };
}
