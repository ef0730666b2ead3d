import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { LOCAL_PROTECTION } from '../gateway/protection.js';
import { protectionVariables } from '../gateway/protection-config.js';
import { type ApartHub, startApart } from '../hub/apart-processes.js';
import { GATEWAY, roleAccess } from '../hub/database.js';
import { SUPERGRAPH_FILE } from '../hub/generated-files.js';
import type { OpenDatabase } from '../hub/open-database.js';
import { stopChild } from '../hub/program.js';
import { newSubgraphSecret } from '../shared/access/subgraph-secret.js';
import { logFault } from '../shared/process.js';
import { projectRoot } from '../shared/project-root.js';
import { startGatewayProcess } from '../test/support/gateway-process.js';
import { startHubProcess } from '../test/support/hub-process.js';
import { askOnce } from './ask-once.js';
import type { Contender, ContenderName } from './contender.js';
import { contenderSupergraph } from './contender-supergraph.js';
import { STATEMENTS } from './floors/statements.js';
import { launchBenchProgram } from './launch-program.js';
import { QUESTIONS, type Question } from './operations.js';

export interface Rig {
  database: OpenDatabase;
  /** For files that contenders read. */
  folder: string;
  /** The subgraphs as processes of their own, and the hub's gateway in front of them; without it no contender needs them. */
  apart?: Apart;
}

interface Apart {
  hub: ApartHub;
  secret: string;
  startMs: number;
  supergraphFile: string;
}

type Start = (rig: Rig) => Promise<Contender>;

/** Asked first: it needs two subgraphs. */
const FIRST_QUESTION = QUESTIONS.find(({ name }) => name === 'small');
const HIVE = join(projectRoot, 'bench', 'node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js');
const START_TIMEOUT_MS = 60_000;

export const STARTS: Readonly<Record<ContenderName, Start>> = {
  together: ({ database }) => startTogetherAt(database.adminUrl),
  kept: ({ database }) => startTogetherAt(database.adminUrl, { name: 'kept', env: {} }),
  apart: async (rig) => {
    const { hub, startMs } = apartOf(rig);
    const pids = [...hub.processes.values()].map(({ pid }) => pid);
    return { ...contender('apart', hub.url, pids, async () => undefined), startMs };
  },
  'apart-kept': startKeepingGateway,
  apollo: async (rig) => {
    const { secret, supergraphFile } = apartOf(rig);
    const env = { SUPERGRAPH: supergraphFile, SUBGRAPH_SECRET: secret, PORT: '0' };
    return startProgram('apollo', 'bench/programs/apollo', env, subgraphPids(rig));
  },
  hive: (rig) => startHive('hive', rig, {}),
  'hive-each': (rig) => startHive('hive-each', rig, { SHARE_REQUESTS: 'off' }),
  sql: async ({ database }) => {
    const started = await startProgram('sql', 'bench/floors/sql', { DATABASE_URL: database.adminUrl });
    return { ...started, knows: new Set(STATEMENTS.map(({ name }) => name)) };
  },
  bytes: ({ folder }) => startProgram('bytes', 'bench/floors/bytes', { ANSWERS: answersFile(folder) }),
};

/** Whole answers are worked out anew, however often they are asked for: they would hide all else. */
const NOTHING_KEPT = { KEPT_ANSWER_BYTES: '0' };

interface Together {
  name: ContenderName;
  env: Readonly<Record<string, string>>;
}

/** This hub as one process, on a database that is loaded. */
export async function startTogetherAt(
  databaseUrl: string,
  { name, env }: Together = { name: 'together', env: NOTHING_KEPT },
): Promise<Contender> {
  const since = performance.now();
  const hub = await startHubProcess('together', { DATABASE_URL: databaseUrl, ...env });
  return answering(name, hub.url, [hub.child.pid], since, async () => hub[Symbol.asyncDispose]());
}

/** Where the floor of ready-made bytes finds them. */
export function answersFile(folder: string): string {
  return join(folder, 'answers.json');
}

/** The subgraphs that most contenders ask, each a process of its own, with the hub's gateway. */
export async function startSharedSubgraphs({ database, folder }: Rig): Promise<Apart> {
  const since = performance.now();
  const secret = newSubgraphSecret();
  const hub = await startApart({
    database,
    port: 0,
    protection: { ...LOCAL_PROTECTION, keptAnswerBytes: 0 },
    subgraphSecret: secret,
    onFault: logFault,
  });
  await firstAnswer(hub.url);
  const startMs = performance.now() - since;
  const supergraphFile = join(folder, 'supergraph.graphql');
  await writeFile(supergraphFile, contenderSupergraph(await readFile(SUPERGRAPH_FILE, 'utf8'), hub.urls));
  return { hub, secret, startMs, supergraphFile };
}

/** A second gateway over the subgraphs of apart, as it comes. */
async function startKeepingGateway(rig: Rig): Promise<Contender> {
  const since = performance.now();
  const { hub, secret } = apartOf(rig);
  const { adminUrl, passwords } = rig.database;
  const gateway = await startGatewayProcess(
    { urls: hub.urls, secret },
    {
      AUDIT_DATABASE_URL: roleAccess(adminUrl, GATEWAY, passwords).url,
      ...protectionVariables(LOCAL_PROTECTION),
    },
  );
  const pids = [gateway.child.pid, ...subgraphPids(rig)];
  return answering('apart-kept', gateway.url, pids, since, async () => gateway[Symbol.asyncDispose]());
}

/** Hive Gateway as its command starts it. Its default is one process, as everybody's here. */
async function startHive(name: ContenderName, rig: Rig, env: Record<string, string>): Promise<Contender> {
  const since = performance.now();
  const port = await freePort();
  const child = launchHive(apartOf(rig), port, env);
  const ended = once(child, 'exit').then(([code]) => new Error(`${name} ended with code ${code}`));
  const pids = [child.pid, ...subgraphPids(rig)];
  return answering(name, `http://127.0.0.1:${port}`, pids, since, () => stopChild(child), ended);
}

/** It does not say when it listens, but to people. */
function launchHive(
  { secret, supergraphFile }: Apart,
  port: number,
  env: Record<string, string>,
): ChildProcess {
  const config = join(projectRoot, 'bench', 'programs', 'hive-gateway.config.ts');
  const options = ['--hive-router-runtime', '--host', '127.0.0.1', '--port', String(port)];
  return spawn(
    process.execPath,
    ['--import', 'tsx', HIVE, 'supergraph', supergraphFile, ...options, '--config-path', config],
    {
      cwd: projectRoot,
      env: { ...process.env, SUBGRAPH_SECRET: secret, LOG_LEVEL: 'error', ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

async function startProgram(
  name: ContenderName,
  module: string,
  env: Record<string, string>,
  morePids: readonly (number | undefined)[] = [],
): Promise<Contender> {
  const since = performance.now();
  const { child, address } = launchBenchProgram(name, module, env);
  return answering(name, await address, [child.pid, ...morePids], since, () => stopChild(child));
}

/** A contender, once it has answered. */
async function answering(
  name: ContenderName,
  origin: string,
  pids: readonly (number | undefined)[],
  since: number,
  stop: () => Promise<void>,
  ended?: Promise<Error>,
): Promise<Contender> {
  try {
    const failure = ended?.then((error) => Promise.reject(error));
    await Promise.race([firstAnswer(origin), ...(failure ? [failure] : [])]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...contender(name, origin, pids, stop), startMs: performance.now() - since };
}

function contender(
  name: ContenderName,
  origin: string,
  pids: readonly (number | undefined)[],
  stop: () => Promise<void>,
): Omit<Contender, 'startMs'> {
  return {
    name,
    origin,
    pids: pids.filter((pid) => pid !== undefined),
    [Symbol.asyncDispose]: stop,
  };
}

/** Waits for who does not say when it listens. */
async function firstAnswer(origin: string): Promise<void> {
  const question: Question | undefined = FIRST_QUESTION;
  if (!question) throw new Error('there is no first question');
  const impatience = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      await askOnce(origin, question);
      return;
    } catch (error) {
      if (performance.now() > impatience || !isRefused(error)) throw error;
      await sleep(10);
    }
  }
}

function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
}

function subgraphPids(rig: Rig): (number | undefined)[] {
  const { processes } = apartOf(rig).hub;
  return [...processes].filter(([name]) => name !== 'gateway').map(([, { pid }]) => pid);
}

function apartOf({ apart }: Rig): Apart {
  if (!apart) throw new Error('the subgraphs were not started');
  return apart;
}

/** For a program that cannot say which port it took. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
