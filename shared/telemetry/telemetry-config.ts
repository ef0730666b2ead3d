import { DEFAULT_LOG_LEVEL, LOG_LEVELS, type LogLevel } from '../log/log.js';

/** How a process tells whoever runs it what it does. */
export interface TelemetrySettings {
  logLevel: LogLevel;
  /** Whether the gateway logs a line a request. */
  accessLog: boolean;
  /** Where metrics are served; nowhere when left out. */
  metrics: { host: string; port: number } | undefined;
  /** Where traces are sent, over OTLP; nowhere when left out. */
  tracesUrl: string | undefined;
}

/** The variables of it, each with what it is for. */
export const TELEMETRY_VARIABLES = {
  LOG_LEVEL: `Least level of what is logged: ${LOG_LEVELS.join(', ')}; ${DEFAULT_LOG_LEVEL} if left out`,
  METRICS_PORT: 'Port on which metrics are served, 0 for any free one; no metrics if left out',
  METRICS_HOST: 'Address on which metrics are served; 127.0.0.1 if left out',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'Where traces are sent (OTLP over HTTP); no traces if left out',
} as const;

/** The same for whatever serves the public API. */
export const ACCESS_LOG_VARIABLES = {
  ACCESS_LOG: 'Whether every request is logged: on or off; off if left out, on with LOG_LEVEL=debug',
} as const;

type TelemetryVariable = keyof typeof TELEMETRY_VARIABLES | keyof typeof ACCESS_LOG_VARIABLES;

const ON = ['on', '1', 'true', 'yes'];
const OFF = ['off', '0', 'false', 'no'];

/** Reads what is set, and adds whatever cannot be used to the problems. */
export function readTelemetry(
  env: Readonly<Record<string, string | undefined>>,
  problems: string[],
): TelemetrySettings {
  const read = (name: TelemetryVariable) => env[name]?.trim() || undefined;
  const logLevel = readLevel(read('LOG_LEVEL'), problems);
  return {
    logLevel,
    accessLog: readAccessLog(read('ACCESS_LOG'), logLevel, problems),
    metrics: readMetrics(read('METRICS_PORT'), read('METRICS_HOST'), problems),
    tracesUrl: readEndpoint(read('OTEL_EXPORTER_OTLP_ENDPOINT'), problems),
  };
}

function readLevel(text: string | undefined, problems: string[]): LogLevel {
  if (text === undefined) return DEFAULT_LOG_LEVEL;
  const level = LOG_LEVELS.find((one) => one === text.toLowerCase());
  if (level === undefined) problems.push(`LOG_LEVEL: ${text} is none of ${LOG_LEVELS.join(', ')}`);
  return level ?? DEFAULT_LOG_LEVEL;
}

/** Lines of requests have level info. */
function readAccessLog(text: string | undefined, level: LogLevel, problems: string[]): boolean {
  if (text === undefined) return level === 'debug';
  const isOn = ON.includes(text.toLowerCase());
  if (!isOn && !OFF.includes(text.toLowerCase())) problems.push(`ACCESS_LOG: ${text} is neither on nor off`);
  if (isOn && level !== 'debug' && level !== 'info')
    problems.push(`ACCESS_LOG: of no use with LOG_LEVEL=${level}, which leaves out lines of level info`);
  return isOn;
}

function readMetrics(
  text: string | undefined,
  host: string | undefined,
  problems: string[],
): TelemetrySettings['metrics'] {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    problems.push(`METRICS_PORT: ${text} is not a port from 0 to 65535`);
  return { host: host ?? '127.0.0.1', port };
}

function readEndpoint(text: string | undefined, problems: string[]): string | undefined {
  if (text === undefined) return undefined;
  const isWeb = URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
  if (!isWeb) problems.push('OTEL_EXPORTER_OTLP_ENDPOINT: not of the form http://host:4318');
  return text;
}
