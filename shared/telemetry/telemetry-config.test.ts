import { describe, expect, it } from 'vitest';
import { readTelemetry } from './telemetry-config.js';

function read(env: Record<string, string>) {
  const problems: string[] = [];
  return { settings: readTelemetry(env, problems), problems };
}

describe('what a process tells of itself', () => {
  it('is faults alone when nothing is set, or set to nothing', () => {
    const quiet = { logLevel: 'info', accessLog: false, metrics: undefined, tracesUrl: undefined };
    expect(read({})).toEqual({ settings: quiet, problems: [] });
    expect(
      read({ LOG_LEVEL: '', ACCESS_LOG: ' ', METRICS_PORT: '', OTEL_EXPORTER_OTLP_ENDPOINT: '' }).settings,
    ).toEqual(quiet);
  });

  it('is what is set', () => {
    const env = {
      LOG_LEVEL: 'Warn',
      METRICS_PORT: '9464',
      METRICS_HOST: '0.0.0.0',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
    };
    expect(read(env)).toEqual({
      settings: {
        logLevel: 'warn',
        accessLog: false,
        metrics: { host: '0.0.0.0', port: 9464 },
        tracesUrl: 'http://collector:4318',
      },
      problems: [],
    });
  });

  it('serves metrics to this machine alone unless told otherwise', () => {
    expect(read({ METRICS_PORT: '0' }).settings.metrics).toEqual({ host: '127.0.0.1', port: 0 });
  });

  it.each([
    [{ LOG_LEVEL: 'debug' }, true],
    [{ LOG_LEVEL: 'debug', ACCESS_LOG: 'off' }, false],
    [{ ACCESS_LOG: '1' }, true],
    [{ ACCESS_LOG: 'off' }, false],
  ])('with %o logs every request: %s', (env, accessLog) => {
    expect(read(env).settings.accessLog).toBe(accessLog);
  });

  it('is refused with every problem at once', () => {
    const env = {
      LOG_LEVEL: 'loud',
      ACCESS_LOG: 'maybe',
      METRICS_PORT: '70000',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'x:y',
    };
    expect(read(env).problems).toEqual([
      'LOG_LEVEL: loud is none of debug, info, warn, error, silent',
      'ACCESS_LOG: maybe is neither on nor off',
      'METRICS_PORT: 70000 is not a port from 0 to 65535',
      'OTEL_EXPORTER_OTLP_ENDPOINT: not of the form http://host:4318',
    ]);
  });

  it('is refused where the level hides the lines that are asked for', () => {
    expect(read({ LOG_LEVEL: 'error', ACCESS_LOG: 'on' }).problems).toEqual([
      'ACCESS_LOG: of no use with LOG_LEVEL=error, which leaves out lines of level info',
    ]);
  });
});
