import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

const POLL_INTERVAL_MS = 10;

/** Stands where the system does not say when a process began. */
export const UNKNOWN_START = 'unknown';

/**
 * When the process with this number began, as text that no other process of that number shares; null when none runs.
 * Numbers are given out again, so a number alone does not tell a running hub from a stranger.
 */
export async function readStartMark(pid: number): Promise<string | null> {
  if (!answersSignals(pid)) return null;
  const stat = await readProcessStat(pid);
  if (stat !== null) return stat.ended ? null : stat.startMark;
  const mark = (await readStartMarkFromPs(pid)) ?? UNKNOWN_START;
  return answersSignals(pid) ? mark : null;
}

/** Does the process run? One that has ended but that its parent has not collected yet does not. */
export async function isRunning(pid: number): Promise<boolean> {
  return (await readStartMark(pid)) !== null;
}

/** Waits until the process has ended; false when it has not after `timeoutMs`. */
export async function waitForEnd(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (await isRunning(pid)) {
    if (performance.now() > deadline) return false;
    await sleep(POLL_INTERVAL_MS);
  }
  return true;
}

/** Sends a signal; a process that has ended meanwhile is no error. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (cause) {
    if (answersSignals(pid)) throw cause;
  }
}

/**
 * The PostgreSQL processes that work in a data directory, or null where the system does not show them.
 * A server's working directory is its data directory, whatever its command line says.
 */
export async function findServerProcesses(cluster: string): Promise<number[] | null> {
  if (process.platform !== 'linux') return null;
  const names = await readdir('/proc').catch(() => null);
  if (names === null) return null;
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => ((await servesCluster(pid, cluster)) ? [pid] : [])),
  );
  return found.flat();
}

/** The command line of a process as `ps` prints it, or null. */
export async function readCommandLine(pid: number): Promise<string | null> {
  return askPs(pid, 'command=');
}

async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  const workingDirectory = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  if (workingDirectory !== cluster) return false;
  const program = await readlink(`/proc/${pid}/exe`).catch(() => '');
  return basename(program).startsWith('postgres') && (await isRunning(pid));
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/** Linux: field 3 of /proc/<pid>/stat is the state, field 22 the start in clock ticks since the machine booted. */
async function readProcessStat(pid: number): Promise<{ ended: boolean; startMark: string } | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // The name in field 2 may hold spaces and brackets; what follows the last bracket is safe to split.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state = '', ticks = ''] = [fields[0], fields[19]];
  return { ended: state === 'Z' || state === 'X', startMark: `${await readBootMark()}.${ticks}` };
}

async function readBootMark(): Promise<string> {
  const bootId = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => 'boot');
  return bootId.trim().slice(0, 8);
}

async function readStartMarkFromPs(pid: number): Promise<string | null> {
  const started = await askPs(pid, 'lstart=');
  return started === null ? null : started.replace(/\W+/g, '.');
}

async function askPs(pid: number, column: string): Promise<string | null> {
  if (process.platform === 'win32') return null;
  const env = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
  const answer = await execute('ps', ['-ww', '-o', column, '-p', String(pid)], { env }).catch(() => null);
  const text = answer?.stdout.trim() ?? '';
  return text === '' ? null : text;
}
