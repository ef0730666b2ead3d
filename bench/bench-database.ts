import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { type OpenDatabase, openDatabase, prepareAndLoad } from '../hub/open-database.js';
import { launchPostgres } from '../shared/postgres/launcher.js';
import { linesSince, sizeOf, statementsOf } from '../test/support/statement-log.js';

/** A server of the bench's own with the hub's data loaded, which can tell what is asked of it. */
export interface BenchDatabase extends AsyncDisposable {
  hub: OpenDatabase;
  serverPid: number;
  version: string;
  /** The statements that were sent to a database while work ran, those of the administrator left out. */
  countStatements(work: () => Promise<unknown>, database?: string): Promise<number>;
  /** Copies a database that nobody uses. @returns the administrator's address of the copy. */
  copy(from: string, to: string): Promise<string>;
}

/** The one that is loaded. */
export const LOADED = 'hub';
/** Pools of three ways to serve the same tables. */
const CONNECTIONS = '300';

export async function openBenchDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-bench-'));
  const log = join(folder, 'statements.log');
  const server = await launchPostgres({
    dataDir: join(folder, 'postgres'),
    logFile: log,
    settings: { log_line_prefix: '%d %a ', max_connections: CONNECTIONS },
  });
  const admin = new Client({ connectionString: server.url, application_name: 'hub-admin' });
  const close = async () => {
    await admin.end();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await admin.connect();
    await admin.query(`CREATE DATABASE ${LOADED}`);
    const hub = await openDatabase({
      databaseUrl: urlOf(server.url, LOADED),
      dataDir: folder,
      rolePasswords: {},
    });
    await prepareAndLoad(hub);
    const { rows } = await admin.query<{ server_version: string }>('SHOW server_version');
    return {
      hub,
      serverPid: server.pid,
      version: rows[0]?.server_version ?? 'unknown',
      countStatements: async (work, counted = LOADED) => {
        await logStatements(admin, 'all');
        const before = await sizeOf(log);
        await work();
        const lines = await linesSince(log, before);
        await logStatements(admin, 'none');
        return statementsOf(lines, counted).length;
      },
      copy: async (from, to) => {
        await admin.query(`CREATE DATABASE ${escapeIdentifier(to)} TEMPLATE ${escapeIdentifier(from)}`);
        return urlOf(server.url, to);
      },
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** For the sessions that are open as well, soon after. */
async function logStatements(admin: Client, which: 'all' | 'none'): Promise<void> {
  await admin.query(`ALTER SYSTEM SET log_statement = '${which}'`);
  await admin.query('SELECT pg_reload_conf(), pg_sleep(0.3)');
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}
