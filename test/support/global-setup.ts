import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { launchPostgres } from '../../shared/postgres/launcher.js';
import { MODES, startHubProcess } from './hub-process.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Administrator's address of the test server. */
    serverUrl: string;
    /** A loaded database that no process uses, to be copied. */
    template: string;
    /** The loaded database of the running hubs below. */
    sharedDatabase: string;
    /** The server's log, in which every statement stands with its database and application. */
    serverLog: string;
    /** Running hubs over one loaded database, for tests that only read. */
    together: string;
    apart: string;
  }
}

const TEMPLATE = 'loaded_template';
const SHARED = 'shared_hub';

/** One PostgreSQL server for the whole run, one loaded database, and the hub on it in both ways of running. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-test-'));
  const serverLog = join(folder, 'statements.log');
  const server = await launchPostgres({
    dataDir: join(folder, 'postgres'),
    durable: false,
    logFile: serverLog,
    settings: { log_statement: 'all', log_line_prefix: '%d %a ', max_connections: '300' },
  });
  await makeTemplate(server.url);
  const env = { DATABASE_URL: databaseUrl(server.url, SHARED) };
  const hubs = await Promise.all(MODES.map((mode) => startHubProcess(mode, env)));
  project.provide('serverUrl', server.url);
  project.provide('template', TEMPLATE);
  project.provide('sharedDatabase', SHARED);
  project.provide('serverLog', serverLog);
  project.provide('together', hubs[0]?.url ?? '');
  project.provide('apart', hubs[1]?.url ?? '');
  return async () => {
    await Promise.all(hubs.map((hub) => hub[Symbol.asyncDispose]()));
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Loads once through the program itself, then keeps a copy as a template. */
async function makeTemplate(serverUrl: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${SHARED}`);
    const hub = await startHubProcess('together', { DATABASE_URL: databaseUrl(serverUrl, SHARED) });
    await hub[Symbol.asyncDispose]();
    await client.query(`CREATE DATABASE ${TEMPLATE} TEMPLATE ${SHARED}`);
  } finally {
    await client.end();
  }
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
