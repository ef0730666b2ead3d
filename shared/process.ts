import { logError } from './log/log.js';
import { tellError } from './log/tell-error.js';

/** The error says it all; the line's own message is for whoever skims. */
const MESSAGE_CHARACTERS = 300;

/** A terminal that is closed says SIGHUP; so may somebody to a gateway, which means something else by it. */
export const STOPPING: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Resolves when the process is asked to stop. A second signal ends it at once. */
export function stopRequested(
  signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM'],
): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of signals) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve(signal);
      });
    }
    // A supervisor that is gone, however it ended, takes its programs with it.
    if (process.connected) process.once('disconnect', () => resolve('SIGTERM'));
  });
}

/** Runs a program to its end; a failure is told in a line and ends the process with a failure code, 1 unless that means something else. */
export function runProgram(main: () => Promise<void>, failureCode = 1): void {
  // What nobody caught is told like any other fault, and not in Node's own words, which repeat whatever the error holds.
  process.on('uncaughtException', (error) => {
    logFault('process', error);
    process.exit(failureCode);
  });
  main().then(
    // Connection pools and timers of libraries may linger; the program is over all the same.
    () => process.exit(process.exitCode ?? 0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(failureCode);
    },
  );
}

/** Logs a fault of ours with its causes, one line a fault, and the request that met it where that is known. */
export function logFault(where: string, error: unknown, requestId?: string): void {
  const told = tellError(error);
  logError({ where, requestId, error: told }, told.message.slice(0, MESSAGE_CHARACTERS));
}
