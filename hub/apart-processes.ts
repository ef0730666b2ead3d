import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { protectionVariables } from '../gateway/protection-config.js';
import { newSubgraphSecret } from '../shared/access/subgraph-secret.js';
import { roleAccess } from './database.js';
import { SUBGRAPHS } from './subgraphs.js';
import type { RunningHub, TogetherOptions } from './together.js';

export interface ApartOptions extends Omit<TogetherOptions, 'today'> {
  /** As SUBGRAPH_SECRET; one that nobody knows when left out. */
  subgraphSecret?: string | undefined;
}

export interface ApartHub extends RunningHub {
  /** Settles with an error when the gateway ends that was not asked to. A subgraph's end costs its own fields and is told as a fault. */
  ended: Promise<Error>;
  /** The processes by name, for tests that take one down. */
  processes: ReadonlyMap<string, ChildProcess>;
  /** Where each subgraph listens. */
  urls: ReadonlyMap<string, string>;
}

interface Program {
  name: string;
  child: ChildProcess;
  url: string;
}

const STOP_TIMEOUT_MS = 10_000;

/** Starts every subgraph as a process of its own, then the gateway over HTTP to them. */
export async function startApart(options: ApartOptions): Promise<ApartHub> {
  const { adminUrl, passwords } = options.database;
  const SUBGRAPH_SECRET = options.subgraphSecret ?? newSubgraphSecret();
  const programs: Program[] = [];
  let stopping = false;
  try {
    const subgraphs = await Promise.all(
      SUBGRAPHS.map(({ name }) =>
        startProgram(name, `subgraphs/${name}/main`, {
          DATABASE_URL: roleAccess(adminUrl, name, passwords).url,
          HOST: '127.0.0.1',
          PORT: '0',
          SUBGRAPH_SECRET,
        }),
      ),
    );
    programs.push(...subgraphs);
    for (const program of subgraphs) {
      void unexpectedEnd(program).then((error) => {
        if (!stopping) options.onFault(program.name, error);
      });
    }
    const urls = new Map(subgraphs.map(({ name, url }) => [name, url]));
    const gateway = await startProgram('gateway', 'gateway/main', {
      ...Object.fromEntries(subgraphs.map(({ name, url }) => [`${name.toUpperCase()}_URL`, url])),
      PORT: String(options.port),
      HOST: options.host ?? '',
      SUBGRAPH_SECRET,
      ...(options.protection && protectionVariables(options.protection)),
    });
    programs.push(gateway);
    return {
      url: gateway.url,
      urls,
      processes: new Map(programs.map(({ name, child }) => [name, child])),
      ended: unexpectedEnd(gateway),
      [Symbol.asyncDispose]: () => {
        stopping = true;
        return stopPrograms(programs);
      },
    };
  } catch (error) {
    await stopPrograms(programs);
    throw error;
  }
}

/** Starts a program and waits for the line in which it says where it listens: "name http://…". */
async function startProgram(name: string, module: string, env: Record<string, string>): Promise<Program> {
  const child = spawn(process.execPath, runArguments(module), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // A Ctrl-C reaches the supervisor alone, which stops the programs in order.
    detached: true,
  });
  const url = await Promise.race([
    addressLine(child, name),
    once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`${name} ended while starting (code ${code})`)),
    ),
  ]);
  child.stdout?.resume();
  return { name, child, url };
}

async function addressLine(child: ChildProcess, name: string): Promise<string> {
  if (!child.stdout) throw new Error('the program has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const match = new RegExp(`^${name} (http://\\S+)$`).exec(line);
    if (match?.[1]) return match[1];
  }
  throw new Error(`${name} ended without saying where it listens`);
}

/** Runs the compiled module where this program is compiled, else the source through tsx. */
function runArguments(module: string): string[] {
  const here = fileURLToPath(new URL('..', import.meta.url));
  const compiled = join(here, `${module}.js`);
  return existsSync(compiled) ? [compiled] : ['--import', 'tsx', join(here, `${module}.ts`)];
}

async function unexpectedEnd({ name, child }: Program): Promise<Error> {
  const [code, signal] = await once(child, 'exit');
  return new Error(`${name} ended (${signal ?? `code ${code}`})`);
}

/** The gateway first, so that no question meets a missing subgraph. */
async function stopPrograms(programs: readonly Program[]): Promise<void> {
  for (const { child } of [...programs].reverse()) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = once(child, 'exit');
    const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(impatience);
  }
}
