import { type ChildProcess, spawn } from 'node:child_process';
import { type ServerUser, spawnAs } from './privileges.js';

/** Ends the watch without touching the server. */
type EndWatch = () => void;

/**
 * Stops the server as soon as this process is gone, however it went: a shell waits on a pipe that only this process
 * holds, and sends the server a fast shutdown when the pipe closes. A killed hub or an interrupted test run thus leaves
 * no database running. Without a shell (Windows) the next start finds and stops what was left.
 */
export function watchOver(serverPid: number, user: ServerUser | null): EndWatch {
  if (process.platform === 'win32') return () => undefined;
  const script = 'read -r ignored; kill -INT "$1"';
  const shell = spawn('/bin/sh', ['-c', script, 'stop-postgres-when-hub-ends', String(serverPid)], {
    ...spawnAs(user),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  letProcessEnd(shell);
  return () => void shell.kill('SIGKILL');
}

/** Neither the shell nor the pipe to it keeps this process alive. */
function letProcessEnd(shell: ChildProcess): void {
  shell.unref();
  if (shell.stdin !== null && 'unref' in shell.stdin && typeof shell.stdin.unref === 'function')
    shell.stdin.unref();
}
