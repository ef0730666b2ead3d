import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Program, watchProgram } from '../hub/program.js';
import { projectRoot } from '../shared/project-root.js';

/** Starts a program of the bench, which is never built: it says in a line where it listens. */
export function launchBenchProgram(name: string, module: string, env: Record<string, string>): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', join(projectRoot, `${module}.ts`)], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: true,
  });
  return watchProgram(name, child);
}
