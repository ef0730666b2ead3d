import { createHmac } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { prepareAudit } from './audit/audit-schema.js';
import { noteWrites, prepareDataVersion } from './data-version.js';
import { IMPORT_REGISTER_DDL } from './import-register.js';
import { secureRows } from './row-security.js';
import { scramVerifier } from './scram-verifier.js';
import type { AnySubgraph } from './subgraphs.js';

/** One number for every hub: preparing and loading go one at a time on one database. */
const HUB_LOCK = 4_199_805;

export interface RoleAccess {
  /** The connection string that a subgraph's process is given. */
  url: string;
  role: string;
}

/** Runs work while no other hub prepares or loads the same database. */
export async function withDatabaseLock<Result>(
  adminUrl: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: adminUrl, application_name: 'hub-admin' });
  client.on('error', () => {}); // A connection that breaks is told by the next statement.
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [HUB_LOCK]);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Gives every subgraph its schema, its tables by migration, and a role that can read those tables only, and of their rows what its viewer may. */
export async function prepareDatabase(
  adminUrl: string,
  client: Client,
  subgraphs: readonly AnySubgraph[],
  passwords: RolePasswords,
): Promise<void> {
  await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
  await client.query('CREATE SCHEMA IF NOT EXISTS hub');
  await client.query(`
    CREATE TABLE IF NOT EXISTS hub.data_load (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      fingerprint text NOT NULL,
      loaded_at timestamptz NOT NULL DEFAULT now()
    )`);
  await client.query(IMPORT_REGISTER_DDL);
  for (const name of [...subgraphs.map((subgraph) => subgraph.name), GATEWAY])
    await prepareRole(client, name, passwords(name));
  // Tables of what is sensitive ask the record whether a reading was noted.
  await prepareAudit(client, {
    readers: subgraphs.map((subgraph) => roleName(subgraph.name)),
    gateway: roleName(GATEWAY),
  });
  await prepareDataVersion(client, [...subgraphs.map((subgraph) => subgraph.name), GATEWAY].map(roleName));
  for (const subgraph of subgraphs) {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${escapeIdentifier(subgraph.name)}`);
    await runMigrations(adminUrl, subgraph);
    await noteWrites(client, subgraph.name);
    await secureRows(client, subgraph.name);
    await grantTables(client, subgraph.name);
  }
}

/** Beside the subgraphs the gateway has a role, which adds refused sign-ins to the record, reads the version of the data, and can do nothing else. */
export const GATEWAY = 'gateway';

export type RolePasswords = (subgraph: string) => string;

/** The operator's passwords where given, else ones that every process with the same administrator's address works out alike. */
export function rolePasswords(adminUrl: string, given: Readonly<Record<string, string>>): RolePasswords {
  const secret = decodeURIComponent(new URL(adminUrl).password) || adminUrl;
  return (subgraph) =>
    given[subgraph] ?? createHmac('sha256', secret).update(`hub role ${subgraph}`).digest('base64url');
}

/** How a subgraph connects as its own role. */
export function roleAccess(adminUrl: string, subgraph: string, passwords: RolePasswords): RoleAccess {
  const url = new URL(adminUrl);
  url.username = roleName(subgraph);
  url.password = encodeURIComponent(passwords(subgraph));
  return { url: url.toString(), role: url.username };
}

function roleName(subgraph: string): string {
  return `hub_${subgraph}`;
}

const RIGHTS = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS';

/** Only a superuser may name some of the rights once the role is there, so they are named again only where the role has too many. */
async function prepareRole(client: Client, subgraph: string, password: string): Promise<void> {
  const { rows } = await client.query<{ trusted: boolean }>(
    `SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolinherit OR rolreplication OR rolbypassrls AS trusted
     FROM pg_roles WHERE rolname = $1`,
    [roleName(subgraph)],
  );
  const [held] = rows;
  const rights = held?.trusted === false ? '' : RIGHTS;
  const role = `${held ? 'ALTER' : 'CREATE'} ROLE ${escapeIdentifier(roleName(subgraph))}`;
  await retryRace(() =>
    client.query(`${role} LOGIN ${rights} PASSWORD ${escapeLiteral(scramVerifier(password))}`),
  );
}

/**
 * Roles belong to the server, the lock to one database of it: hubs on two databases of a server may write the same role at
 * the same moment, and one of them is told so.
 */
async function retryRace(write: () => Promise<unknown>, attempts = 10): Promise<void> {
  try {
    await write();
  } catch (error) {
    const isRace = error instanceof Error && error.message.includes('tuple concurrently updated');
    if (!isRace || attempts <= 1) throw error;
    await setTimeout(20);
    await retryRace(write, attempts - 1);
  }
}

async function runMigrations(adminUrl: string, subgraph: AnySubgraph): Promise<void> {
  // As in prepareAndLoad: what only loading needs is not held before.
  const { createDataSource } = await import('../shared/db/data-source.js');
  const data = createDataSource({
    url: adminUrl,
    schema: subgraph.name,
    entities: [],
    migrations: subgraph.migrations,
    poolSize: 1,
  });
  await data.initialize();
  try {
    await data.runMigrations({ transaction: 'each' });
  } finally {
    await data.destroy();
  }
}

async function grantTables(client: Client, subgraph: string): Promise<void> {
  const schema = escapeIdentifier(subgraph);
  const role = escapeIdentifier(roleName(subgraph));
  await client.query(`REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC`);
  await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`);
  await client.query(
    `REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA ${schema} FROM ${role}`,
  );
  await client.query(`GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO ${role}`);
  await client.query(`REVOKE ALL ON ${schema}.migrations FROM ${role}`);
}
