import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { startTelemetry } from './start-telemetry.js';
import { readTelemetry } from './telemetry-config.js';

const LARGE = ['@opentelemetry/sdk-trace', '@opentelemetry/exporter-trace-otlp-http', 'prom-client'];

function loaded(): string[] {
  const files = Object.keys(createRequire(import.meta.url).cache);
  return LARGE.filter((name) => files.some((file) => file.includes(`/node_modules/${name}/`)));
}

describe('metrics and traces', () => {
  it('cost nothing where they are off: not even their libraries are loaded', async () => {
    await using telemetry = await startTelemetry(readTelemetry({}, []), 'gateway');
    expect(telemetry).toMatchObject({ metrics: undefined, tracer: undefined, accessLog: false });
    expect(loaded()).toEqual([]);
  });

  it('are there where they are asked for', async () => {
    const env = {
      METRICS_PORT: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
      LOG_LEVEL: 'silent',
    };
    await using telemetry = await startTelemetry(readTelemetry(env, []), 'gateway');
    expect(telemetry.metrics && telemetry.tracer).toBeDefined();
    expect(loaded()).toEqual(LARGE);
  });
});
