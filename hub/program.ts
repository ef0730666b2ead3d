import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../shared/project-root.js';

/** A process of the hub, from the moment on in which it is asked to start. */
export interface Program {
  name: string;
  child: ChildProcess;
  /** Where it listens, once it says so. Rejects when it ends before. */
  address: Promise<string>;
  /** Settles with why it ended, asked or not. */
  ended: Promise<Error>;
}

const START_TIMEOUT_MS = 120_000;
/** Longer than any of them takes to let its running requests finish. */
const STOP_TIMEOUT_MS = 15_000;

/** Starts a module that says in a line where it listens: "name http://…". */
export function launchProgram(name: string, module: string, env: Record<string, string>): Program {
  const child = spawn(process.execPath, runArguments(module), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // A Ctrl-C reaches the supervisor alone, which stops the programs in order.
    detached: true,
  });
  return watchProgram(name, child);
}

/** The program that a process is which was just started. */
export function watchProgram(name: string, child: ChildProcess): Program {
  const ended = once(child, 'exit').then(
    ([code, signal]) => new Error(`${name} ended (${signal ?? `code ${code}`})`),
    (cause: unknown) => new Error(`${name} could not be started`, { cause }),
  );
  const address = Promise.race([addressLine(child, name), ended.then((error) => Promise.reject(error))]);
  const impatience = setTimeout(() => child.kill('SIGKILL'), START_TIMEOUT_MS);
  // Whoever does not wait for the address learns of a failed start by its end.
  address.catch(() => undefined).finally(() => clearTimeout(impatience));
  return { name, child, address, ended };
}

/** Asks a process to stop and waits until it is gone. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(impatience);
}

/** Never settles for a program that ends without the line: its end says more. */
function addressLine(child: ChildProcess, name: string): Promise<string> {
  const line = new RegExp(`^${name} (http://\\S+)$`);
  return new Promise((resolve) => {
    if (!child.stdout) return;
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (text) => {
      const url = line.exec(text)?.[1];
      if (url) resolve(url);
    });
  });
}

/** Runs the built module where this program is built, else whatever the build of these sources is. */
function runArguments(module: string): string[] {
  if (import.meta.url.endsWith('.js'))
    return ['--enable-source-maps', join(projectRoot, 'dist', `${module}.js`)];
  return [join(projectRoot, 'hub/run.js'), module];
}
