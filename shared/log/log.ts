import { type Logger, pino } from 'pino';
import type { ToldError } from './tell-error.js';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export const DEFAULT_LOG_LEVEL: LogLevel = 'info';

/** All that a line can say. A closed list, so that nothing gets into a log because somebody passed an object along. */
export interface LogLine {
  /** Which part of the hub speaks: gateway, or the name of a subgraph. */
  where: string;
  /** The request that the line is about. */
  requestId?: string | undefined;
  error?: ToldError;
  method?: string;
  /** The route, not the address as it was asked. */
  path?: string;
  status?: number;
  /** The name of a trusted document's operation; of all others "other". */
  operation?: string;
  subgraph?: string;
  ms?: number;
  /** Codes of the errors in the answer. */
  codes?: readonly string[];
  cost?: number;
  /** Roles of who asks, without their places. */
  roles?: readonly string[];
}

/** Where lines go: standard error if left out. */
export interface LogTarget {
  write(line: string): void;
}

/** Makes a log of JSON lines. */
export function createLog(target: LogTarget, level: LogLevel = DEFAULT_LOG_LEVEL): Logger {
  return pino(
    {
      level,
      // Neither process number nor host name: where a line comes from is said by its place.
      base: null,
      messageKey: 'message',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    target,
  );
}

/** Written at once, so that nothing is lost when the process ends. */
const log = createLog(pino.destination({ dest: 2, sync: true }));

export function setLogLevel(level: LogLevel): void {
  log.level = level;
}

/** Writes a line about an error. */
export function logError(line: LogLine & { error: ToldError }, message: string): void {
  log.error(line, message);
}

export function logWarning(line: LogLine, message: string): void {
  log.warn(line, message);
}

export function logInfo(line: LogLine, message: string): void {
  log.info(line, message);
}

export function logDebug(line: LogLine, message: string): void {
  log.debug(line, message);
}
