/** Resolves when the process is asked to stop. A second signal ends it at once. */
export function stopRequested(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve(signal);
      });
    }
    // A supervisor that is gone, however it ended, takes its programs with it.
    if (process.connected) process.once('disconnect', () => resolve('SIGTERM'));
  });
}

/** Runs a program to its end; a failure is told in a line and ends the process with a failure code. */
export function runProgram(main: () => Promise<void>): void {
  main().then(
    // Connection pools and timers of libraries may linger; the program is over all the same.
    () => process.exit(process.exitCode ?? 0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
}

/** Logs a fault of ours with its causes, one line a fault. */
export function logFault(where: string, error: unknown): void {
  const line = { level: 'error', where, at: new Date().toISOString(), ...told(error) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

function told(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const cause = error.cause === undefined ? {} : { cause: told(error.cause) };
  return { message: error.message, stack: error.stack, ...cause };
}
