import { once } from 'node:events';
import { readFile, rename } from 'node:fs/promises';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareBinaries } from './binaries.js';
import { type ClusterAccess, createCluster, SUPERUSER } from './cluster.js';
import { describeLayout, hasCluster, openDataDirectory, readOrMakePassword } from './data-directory.js';
import { describeCause, PostgresLaunchError } from './launch-error.js';
import { claimDirectory } from './lock.js';
import { findServerUser } from './privileges.js';
import { waitUntilReady } from './readiness.js';
import { endLeftovers, type Server, startServer, stopServer } from './server.js';

const HOST = '127.0.0.1';
const READY_TIMEOUT_MS = 60_000;
const START_ATTEMPTS = 5;

/** Reasons in the server's log that may be gone a moment later: a port taken meanwhile, sessions of a killed server. */
const PASSING_TROUBLE =
  /could not bind|could not create any TCP\/IP sockets|pre-existing shared memory block/;

/** How to run the embedded database. */
export interface LaunchOptions {
  /** Holds the data, the password, the log and the lock; made when missing. */
  readonly dataDir: string;
  /** Server settings by name ("max_connections"). Address, port and sockets are not to be changed. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where the server writes its log; `postgres.log` in the data directory unless told. Kept for two runs. */
  readonly logFile?: string;
  /** False gives up safety against a power cut for speed, for tests. A killed process still loses nothing. */
  readonly durable?: boolean;
}

/** A database server that runs until it is stopped, or until this process ends. */
export interface RunningPostgres extends AsyncDisposable {
  /** Connects as the server's owner to its `postgres` database. Holds the password: not for logs. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** True when the data directory already held a database, false when this launch made it. */
  readonly reused: boolean;
  /** Settles when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  /** Ends sessions, writes everything out and waits until the server is gone. Further calls wait for the first. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed, on data in a directory of its own: loopback only, on a free port, with a
 * password, and under root as an unprivileged user. What an earlier hub left running in the directory is stopped first.
 * @throws PostgresLaunchError with what is wrong and what to do about it.
 */
export async function launchPostgres(options: LaunchOptions): Promise<RunningPostgres> {
  const wanted = resolve(options.dataDir);
  const user = await findServerUser(describeLayout(wanted).cluster, wanted);
  const binaries = await prepareBinaries(user);
  const layout = describeLayout(await openDataDirectory(wanted));
  const claim = await claimDirectory(layout.directory);
  try {
    return await launchClaimed({ binaries, layout, user }, options, claim.release);
  } catch (cause) {
    await claim.release();
    throw cause;
  }
}

async function launchClaimed(
  access: ClusterAccess,
  options: LaunchOptions,
  release: () => Promise<void>,
): Promise<RunningPostgres> {
  const { durable = true, logFile = access.layout.logFile } = options;
  const reused = await hasCluster(access.layout, access.binaries.version);
  if (reused) await endLeftovers(access);
  const password = await readOrMakePassword(access.layout, access.user);
  if (!reused) await createCluster(access, durable);
  // One earlier log is kept: it tells how the run before this one ended.
  await rename(logFile, `${logFile}.previous`).catch(() => undefined);
  const start = { access, logFile, password, settings: chooseSettings(options.settings ?? {}, durable) };
  const { server, port, url } = await startUntilReady(start);
  let stopping: Promise<void> | null = null;
  const stop = () => {
    stopping ??= stopServer(server.pid, access).finally(release);
    return stopping;
  };
  return { url, port, pid: server.pid, reused, ended: server.ended, stop, [Symbol.asyncDispose]: stop };
}

interface StartPlan {
  readonly access: ClusterAccess;
  readonly logFile: string;
  readonly password: string;
  readonly settings: Record<string, string>;
}

interface Started {
  readonly server: Server;
  readonly port: number;
  readonly url: string;
}

async function startUntilReady(plan: StartPlan): Promise<Started> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnFreePort(plan);
    } catch (cause) {
      const log = await readLogEnd(plan.logFile);
      if (attempt >= START_ATTEMPTS || !PASSING_TROUBLE.test(log))
        throw describeStartFailure(plan, cause, log);
      await sleep(200 * attempt);
    }
  }
}

async function startOnFreePort({ access, logFile, password, settings }: StartPlan): Promise<Started> {
  const port = await findFreePort();
  const url = `postgres://${SUPERUSER}:${password}@${HOST}:${port}/postgres`;
  const server = await startServer(access, { ...settings, port: String(port) }, logFile);
  try {
    await waitUntilReady({ url, timeoutMs: READY_TIMEOUT_MS, hasEnded: server.hasEnded });
    return { server, port, url };
  } catch (cause) {
    await stopServer(server.pid, access);
    throw cause;
  }
}

/** Ours come last where they keep the server private, first where the caller may know better. */
function chooseSettings(asked: Readonly<Record<string, string>>, durable: boolean): Record<string, string> {
  const unsafe = { fsync: 'off', full_page_writes: 'off' };
  const fixed = { listen_addresses: HOST, unix_socket_directories: '' };
  return { log_checkpoints: 'off', ...(durable ? {} : unsafe), ...asked, ...fixed };
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, HOST);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('a listening socket has no port');
  return address.port;
}

async function readLogEnd(logFile: string): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  return log.trimEnd().split('\n').slice(-8).join('\n');
}

function describeStartFailure(
  { access, logFile }: StartPlan,
  cause: unknown,
  log: string,
): PostgresLaunchError {
  return new PostgresLaunchError(
    `The database in ${access.layout.directory} did not start: ${describeCause(cause)}. Its log, ${logFile}, ends:\n${log}`,
    { cause },
  );
}
