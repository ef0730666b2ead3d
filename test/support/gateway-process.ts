import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../shared/project-root.js';

export interface GatewayProcess extends AsyncDisposable {
  url: string;
  child: ChildProcess;
  /** Its log so far. */
  log(): string;
}

export interface GatewayParts {
  /** Where each subgraph listens, by name. */
  urls: ReadonlyMap<string, string>;
  secret: string;
}

/** Starts the gateway's own program over these subgraphs, as a container does. */
export async function startGatewayProcess(
  { urls, secret }: GatewayParts,
  env: Readonly<Record<string, string>> = {},
): Promise<GatewayProcess> {
  const child = spawn(process.execPath, ['hub/run.js', 'gateway/main'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      ...Object.fromEntries([...urls].map(([name, url]) => [`${name.toUpperCase()}_URL`, url])),
      PORT: '0',
      HOST: '',
      SUBGRAPH_SECRET: secret,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (part: Buffer) => {
    log += part.toString();
  });
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error(`the gateway ended:\n${log}`))),
  ]);
  return {
    url: String(line).replace('gateway ', ''),
    child,
    log: () => log,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
