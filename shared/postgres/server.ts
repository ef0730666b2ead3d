import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type ClusterAccess, nameClusterForServer } from './cluster.js';
import { PostgresLaunchError } from './launch-error.js';
import { spawnAs } from './privileges.js';
import { findServerProcesses, readCommandLine, sendSignal, waitForEnd } from './processes.js';
import { watchOver } from './watchdog.js';

const execute = promisify(execFile);

/** How a server is asked to stop, first politely (sessions are cut off, work is written out), then without its consent. */
const STOP_STEPS: readonly { signal: NodeJS.Signals; waitMs: number }[] = [
  { signal: 'SIGINT', waitMs: 20_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
];

/** A server process this process started. */
export interface Server {
  readonly pid: number;
  /** Settles when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
}

/** Starts the server on a cluster, in a process group of its own so that Ctrl-C in the terminal reaches the hub alone. */
export async function startServer(
  access: ClusterAccess,
  settings: Record<string, string>,
  logFile: string,
): Promise<Server> {
  const { binaries, layout, user } = access;
  const log = await open(logFile, 'a', 0o600);
  try {
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(binaries.postgres, ['-D', nameClusterForServer(layout.cluster, user), ...options], {
      ...spawnAs(user),
      cwd: layout.cluster,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await once(child, 'spawn');
    return watchServer(child, access);
  } finally {
    await log.close();
  }
}

/** Stops a server and waits until it is gone. One that has gone already is no error. */
export async function stopServer(pid: number, access: ClusterAccess): Promise<void> {
  if (process.platform === 'win32') await stopOnWindows(access);
  for (const { signal, waitMs } of STOP_STEPS) {
    sendSignal(pid, signal);
    if (await waitForEnd(pid, waitMs)) return;
  }
  throw new PostgresLaunchError(
    `The database server (process ${pid}) does not stop. End it by hand and start again.`,
  );
}

/**
 * Ends the processes a killed hub or a killed server left on this cluster, and clears the server's own lock file, which
 * may by now name a stranger. Only for the holder of the directory's claim.
 */
export async function endLeftovers(access: ClusterAccess): Promise<void> {
  const { cluster } = access.layout;
  const recorded = await readRecordedPid(cluster);
  const processes = await findServerProcesses(cluster);
  // Nothing to tell a leftover by: PostgreSQL refuses to start beside a living one, and says so.
  if (processes === null && recorded === null) return;
  const isServer =
    recorded !== null && (processes?.includes(recorded) ?? (await runsCluster(recorded, cluster)));
  if (recorded !== null && isServer) await stopServer(recorded, access);
  await endOrphans(cluster);
  if (process.platform !== 'win32') await rm(join(cluster, 'postmaster.pid'), { force: true });
}

function watchServer(child: ChildProcess, { user }: ClusterAccess): Server {
  const { pid } = child;
  if (pid === undefined) throw new Error('a process that was spawned has no number');
  const endWatch = watchOver(pid, user);
  const ended = new Promise((resolve) => child.once('exit', resolve)).then(endWatch);
  child.on('error', () => undefined);
  child.unref();
  return { pid, ended, hasEnded: () => child.exitCode !== null || child.signalCode !== null };
}

/** The server behind it gone, a session may still be busy; its memory would keep the next server from starting. */
async function endOrphans(cluster: string): Promise<void> {
  const orphans = (await findServerProcesses(cluster)) ?? [];
  for (const pid of orphans) sendSignal(pid, 'SIGKILL');
  await Promise.all(orphans.map((pid) => waitForEnd(pid, 5_000)));
}

async function readRecordedPid(cluster: string): Promise<number | null> {
  const lines = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(lines, 10);
  return Number.isSafeInteger(pid) && pid > 1 ? pid : null;
}

async function runsCluster(pid: number, cluster: string): Promise<boolean> {
  const commandLine = (await readCommandLine(pid)) ?? '';
  return commandLine.includes('postgres') && commandLine.includes(`-D ${cluster}`);
}

/** Windows has no SIGINT for another process: pg_ctl speaks to the server instead. */
async function stopOnWindows({ binaries, layout }: ClusterAccess): Promise<void> {
  await execute(binaries.pgCtl, ['stop', '-D', layout.cluster, '-m', 'fast']).catch(() => undefined);
}
