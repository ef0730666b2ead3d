import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { describeLayout } from '../shared/postgres/data-directory.js';
import { launchPostgres, type RunningPostgres } from '../shared/postgres/launcher.js';
import { findRunningPostgres } from '../shared/postgres/running.js';
import { projectRoot } from '../shared/project-root.js';
import type { HubConfig } from './config.js';
import { prepareDatabase, type RolePasswords, rolePasswords, withDatabaseLock } from './database.js';
import type { LoadOptions, LoadResult } from './loader.js';

export const DATA_FOLDER = join(projectRoot, 'data');
const DATABASE = 'hub';

export interface OpenDatabase extends AsyncDisposable {
  /** Connects as the administrator. Holds the password: not for logs. */
  adminUrl: string;
  passwords: RolePasswords;
  /** The embedded server; undefined when DATABASE_URL names another. */
  embedded: RunningPostgres | undefined;
}

/** The database of the hub: the one named by DATABASE_URL, else the embedded one, started now. */
export async function openDatabase(
  config: Pick<HubConfig, 'databaseUrl' | 'dataDir' | 'rolePasswords'>,
): Promise<OpenDatabase> {
  if (config.databaseUrl) return openAt(config.databaseUrl, config, undefined);
  await mkdir(config.dataDir, { recursive: true });
  const embedded = await launchPostgres({ dataDir: join(config.dataDir, 'postgres') });
  try {
    return openAt(await ensureDatabase(embedded.url), config, embedded);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** As openDatabase, but where a hub runs on the data directory already, its server is used and left running. */
export async function openDatabaseOfRunningHub(
  config: Pick<HubConfig, 'databaseUrl' | 'dataDir' | 'rolePasswords'>,
): Promise<OpenDatabase> {
  const running = config.databaseUrl ? null : await findRunningPostgres(join(config.dataDir, 'postgres'));
  return running === null ? openDatabase(config) : openAt(await ensureDatabase(running), config, undefined);
}

/** As openDatabaseOfRunningHub, for who only looks: no database is made. @throws Error where there is none. */
export async function openDatabaseToLook(
  config: Pick<HubConfig, 'databaseUrl' | 'dataDir' | 'rolePasswords'>,
): Promise<OpenDatabase> {
  if (config.databaseUrl) return openAt(config.databaseUrl, config, undefined);
  const dataDir = join(config.dataDir, 'postgres');
  if (!existsSync(describeLayout(dataDir).cluster))
    throw new Error(`There is no database in ${resolve(config.dataDir)}. Is DATA_DIR the folder of the hub?`);
  const running = await findRunningPostgres(dataDir);
  if (running !== null) return openAt(hubDatabaseAt(running), config, undefined);
  const embedded = await launchPostgres({ dataDir });
  return openAt(hubDatabaseAt(embedded.url), config, embedded);
}

/** Settles with an error when the embedded server ends that nobody stopped; never for a server of the operator's. */
export async function databaseLost(database: OpenDatabase): Promise<Error> {
  await (database.embedded?.ended ?? new Promise(() => {}));
  return new Error(
    'The embedded database ended. Its log is postgres.log in the data directory; start the hub again.',
  );
}

export type PrepareOptions = Pick<LoadOptions, 'again' | 'by' | 'compare' | 'dryRun' | 'importChange'> & {
  dataFolder?: string;
};

/** Brings schemas, roles and data up to date; quick when they are. */
export async function prepareAndLoad(
  database: OpenDatabase,
  options: PrepareOptions = {},
): Promise<LoadResult> {
  // The subgraphs and their libraries take 100 MB, which an import needs for reading first.
  const [{ loadData }, { SUBGRAPHS }] = await Promise.all([import('./loader.js'), import('./subgraphs.js')]);
  return withDatabaseLock(database.adminUrl, async (client) => {
    await prepareDatabase(database.adminUrl, client, SUBGRAPHS, database.passwords);
    return loadData(client, {
      ...options,
      adminUrl: database.adminUrl,
      dataFolder: options.dataFolder ?? DATA_FOLDER,
      subgraphs: SUBGRAPHS,
    });
  });
}

function openAt(
  adminUrl: string,
  config: Pick<HubConfig, 'rolePasswords'>,
  embedded: RunningPostgres | undefined,
): OpenDatabase {
  return {
    adminUrl,
    embedded,
    passwords: rolePasswords(adminUrl, config.rolePasswords),
    [Symbol.asyncDispose]: async () => embedded?.stop(),
  };
}

/** Makes the hub's own database inside the embedded server when it is not there. */
async function ensureDatabase(serverUrl: string): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
  return hubDatabaseAt(serverUrl);
}

function hubDatabaseAt(serverUrl: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${DATABASE}`;
  return url.toString();
}
