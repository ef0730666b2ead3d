import { join } from 'node:path';
import { type IssuerSettings, readAccess } from '../gateway/access/access-config.js';
import { GATEWAY_VARIABLES } from '../gateway/config.js';
import { DEFAULT_GRANT_ID_PREFIX, isGrantIdPrefix } from '../gateway/export/export-settings.js';
import type { Protection } from '../gateway/protection.js';
import { protectionFor, readProtection } from '../gateway/protection-config.js';
import { readSubgraphSecrets } from '../shared/access/subgraph-secret.js';
import { projectRoot } from '../shared/project-root.js';
import { readTelemetry, type TelemetrySettings } from '../shared/telemetry/telemetry-config.js';

export interface HubConfig {
  port: number;
  host: string | undefined;
  /** A PostgreSQL server to use instead of the embedded one; its role must be able to create roles and schemas. */
  databaseUrl: string | undefined;
  /** Where the embedded database lives. */
  dataDir: string;
  /** Begins every identifier of exported grants. */
  grantIdPrefix: string;
  /** Passwords of the subgraphs' roles, where the operator sets them; otherwise they are derived. */
  rolePasswords: Readonly<Record<string, string>>;
  /** Whose tokens are taken; where there is none, the hub may have its own. */
  issuer: IssuerSettings | undefined;
  protection: Protection;
  telemetry: TelemetrySettings;
  /** SUBGRAPH_SECRET, where the operator sets it; otherwise every start makes its own. */
  subgraphSecret: string | undefined;
}

/** The variables of the hub's own commands, each with what it is for; those of ACCESS_VARIABLES, PROTECTION_VARIABLES and TELEMETRY_VARIABLES, and ACCESS_LOG, count as well. */
export const HUB_VARIABLES = {
  PORT: 'Port of the gateway; 4000 if left out, 0 for any free one',
  HOST: 'Address to listen on; this machine only if left out',
  DATABASE_URL:
    'A PostgreSQL server instead of the embedded one: postgres://user:password@host:port/database',
  DATA_DIR: 'Folder of the embedded database; .data if left out',
  GRANT_ID_PREFIX: GATEWAY_VARIABLES.GRANT_ID_PREFIX,
} as const;

const PASSWORD_VARIABLE = /^([A-Z]+)_DATABASE_PASSWORD$/;

/** Reads every variable and reports all problems at once. @throws Error naming each. */
export function readHubConfig(env: Readonly<Record<string, string | undefined>>): HubConfig {
  const problems: string[] = [];
  const read = (name: keyof typeof HUB_VARIABLES) => env[name] || undefined;
  const port = Number(read('PORT') ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    problems.push(`PORT: ${read('PORT')} is not a port from 0 to 65535`);
  const databaseUrl = read('DATABASE_URL');
  if (databaseUrl && !isPostgresUrl(databaseUrl)) {
    problems.push('DATABASE_URL: not of the form postgres://user:password@host:port/database');
  }
  const grantIdPrefix = read('GRANT_ID_PREFIX') ?? DEFAULT_GRANT_ID_PREFIX;
  if (!isGrantIdPrefix(grantIdPrefix))
    problems.push('GRANT_ID_PREFIX: not of the form 360G- with letters and digits');
  const issuer = readAccess(env, problems);
  if (env.SUBGRAPH_SECRET) readSubgraphSecrets(env.SUBGRAPH_SECRET, problems);
  const protection = readProtection(env, problems, protectionFor(read('HOST')));
  const telemetry = readTelemetry(env, problems);
  if (problems.length > 0) throw new Error(`The settings cannot be used:\n  ${problems.join('\n  ')}`);
  return {
    port,
    host: read('HOST'),
    databaseUrl,
    dataDir: read('DATA_DIR') ?? join(projectRoot, '.data'),
    grantIdPrefix,
    rolePasswords: rolePasswordsOf(env),
    issuer,
    protection,
    telemetry,
    subgraphSecret: env.SUBGRAPH_SECRET || undefined,
  };
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);
}

function rolePasswordsOf(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const passwords: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    const subgraph = PASSWORD_VARIABLE.exec(name)?.[1];
    if (subgraph && value) passwords[subgraph.toLowerCase()] = value;
  }
  return passwords;
}
