import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../shared/project-root.js';

/** The two ways to run: one process, or one a subgraph over HTTP. */
export const MODES = ['together', 'apart'] as const;
export type Mode = (typeof MODES)[number];

const PROGRAMS: Record<Mode, string> = { together: 'hub/main', apart: 'hub/apart' };

export interface HubProcess extends AsyncDisposable {
  url: string;
  child: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
}

/** Starts the hub as a user does, with its own settings, and waits until it says where it listens. */
export async function startHubProcess(mode: Mode, env: Record<string, string>): Promise<HubProcess> {
  const child = spawn(process.execPath, ['hub/run.js', PROGRAMS[mode]], {
    cwd: projectRoot,
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (part: Buffer) => {
    printed += part.toString();
  });
  const started = withResolvers<string>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    printed += `${line}\n`;
    const url = /^Community Safety Hub:\s+(http:\/\/\S+)\/graphql$/.exec(line)?.[1];
    if (url) started.resolve(url);
  });
  child.once('exit', (code) => started.reject(new Error(`the hub ended with code ${code}:\n${printed}`)));
  return {
    url: await started.promise,
    child,
    output: () => printed,
    [Symbol.asyncDispose]: () => stopProcess(child),
  };
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Promise.withResolvers is not in Node 20. */
function withResolvers<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<Value>((settle, refuse) => {
    resolve = settle;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
