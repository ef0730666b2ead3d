import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareBinaries } from '../../shared/postgres/binaries.js';
import type { ClusterAccess } from '../../shared/postgres/cluster.js';
import { describeLayout } from '../../shared/postgres/data-directory.js';
import { launchPostgres } from '../../shared/postgres/launcher.js';
import { findServerUser } from '../../shared/postgres/privileges.js';
import { findServerProcesses, sendSignal } from '../../shared/postgres/processes.js';
import { waitUntilReady } from '../../shared/postgres/readiness.js';
import { endLeftovers, type Server, startServer, stopServer } from '../../shared/postgres/server.js';

/** A PostgreSQL server that can be broken and comes back where it was. */
export interface BreakableDatabase extends AsyncDisposable {
  url: string;
  /** Ends it without letting it finish anything, and starts it on the same data and port after a while. */
  crash(signal: 'SIGQUIT' | 'SIGKILL', downMs: number): Promise<void>;
  /** Freezes it with all its sessions for a while. */
  hang(ms: number): Promise<void>;
}

const READY_TIMEOUT_MS = 60_000;
const SETTINGS = { max_connections: '200' };

/** Starts a server in a folder of its own. */
export async function startBreakableDatabase(folder: string): Promise<BreakableDatabase> {
  const dataDir = join(folder, 'postgres');
  await mkdir(dataDir, { recursive: true });
  // The first launch makes the cluster and holds the claim on its directory to the end.
  const first = await launchPostgres({ dataDir, settings: SETTINGS });
  const layout = describeLayout(dataDir);
  const user = await findServerUser(layout.cluster, dataDir);
  const access: ClusterAccess = { binaries: await prepareBinaries(user), layout, user };
  const { url, port } = first;
  let server: Pick<Server, 'pid' | 'ended'> = first;
  return {
    url,
    crash: async (signal, downMs) => {
      sendSignal(server.pid, signal);
      await server.ended;
      await endLeftovers(access);
      await sleep(downMs);
      server = await startAgain(access, url, port);
    },
    hang: async (ms) => {
      const pids = [server.pid, ...((await findServerProcesses(layout.cluster)) ?? [])];
      for (const pid of pids) sendSignal(pid, 'SIGSTOP');
      await sleep(ms);
      for (const pid of pids) sendSignal(pid, 'SIGCONT');
    },
    [Symbol.asyncDispose]: async () => {
      await stopServer(server.pid, access);
      await first.stop();
    },
  };
}

async function startAgain(access: ClusterAccess, url: string, port: number): Promise<Server> {
  const fixed = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port) };
  const server = await startServer(access, { ...SETTINGS, ...fixed }, access.layout.logFile);
  await waitUntilReady({ url, timeoutMs: READY_TIMEOUT_MS, hasEnded: server.hasEnded });
  return server;
}
