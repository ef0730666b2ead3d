import { readSubgraphSecrets, SUBGRAPH_SECRET_USE } from '../shared/access/subgraph-secret.js';
import {
  ACCESS_LOG_VARIABLES,
  readTelemetry,
  TELEMETRY_VARIABLES,
  type TelemetrySettings,
} from '../shared/telemetry/telemetry-config.js';
import { ACCESS_VARIABLES, type IssuerSettings, readAccess } from './access/access-config.js';
import { DEFAULT_MOST_BYTES } from './engine/http-executor.js';
import { DEFAULT_GRANT_ID_PREFIX, isGrantIdPrefix } from './export/export-settings.js';
import { DEFAULT_PROTECTION, type Protection } from './protection.js';
import { PROTECTION_VARIABLES, readProtection } from './protection-config.js';

export interface GatewayConfig {
  port: number;
  host: string | undefined;
  subgraphTimeoutMs: number;
  /** How long an answer of a subgraph may be. */
  subgraphMostBytes: number;
  /** Where supergraph.graphql and api-schema.graphql are. */
  schemaDir: string | undefined;
  /** Begins every identifier of exported grants. */
  grantIdPrefix: string;
  /** Where each subgraph listens, by name. */
  subgraphUrls: ReadonlyMap<string, string>;
  /** The first one signs what is sent to them. */
  subgraphSecrets: readonly string[];
  /** Whose tokens are taken; nobody's when left out. */
  issuer: IssuerSettings | undefined;
  /** Where refused sign-ins are put on record. Holds a password: not for logs. */
  auditDatabaseUrl: string | undefined;
  protection: Protection;
  telemetry: TelemetrySettings;
}

/** The variables of the gateway's own process, each with what it is for; `<SUBGRAPH>_URL` once for every subgraph. */
export const GATEWAY_VARIABLES = {
  PORT: 'Port of the gateway; 4000 if left out, 0 for any free one',
  HOST: 'Address to listen on; this machine only if left out',
  SUBGRAPH_TIMEOUT_MS: 'How long a subgraph may take over one question, in milliseconds; 10000 if left out',
  SUBGRAPH_MAX_ANSWER_BYTES: `How long an answer of a subgraph may be, in bytes; ${DEFAULT_MOST_BYTES} if left out`,
  SCHEMA_DIR:
    'Folder of supergraph.graphql and api-schema.graphql, read again on SIGHUP; gateway of the project if left out',
  GRANT_ID_PREFIX:
    'Publisher’s prefix of exported grants, registered with 360Giving; 360G-cshub, which is not registered, if left out',
  ...ACCESS_VARIABLES,
  SUBGRAPH_SECRET: SUBGRAPH_SECRET_USE,
  AUDIT_DATABASE_URL:
    'Connection of the gateway’s own role, which puts refused sign-ins on record and tells whether the data are still the same: postgres://hub_gateway:password@host:port/database; if left out, they are only logged and no answers are kept',
  ...PROTECTION_VARIABLES,
  ...TELEMETRY_VARIABLES,
  ...ACCESS_LOG_VARIABLES,
} as const;

const LONGEST_TIMEOUT_MS = 600_000;
const MOST_ANSWER_BYTES = 500_000_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads every variable and reports all problems at once. @throws Error naming each. */
export function readGatewayConfig(env: Environment, subgraphs: readonly string[]): GatewayConfig {
  const problems: string[] = [];
  const read = (name: string) => env[name]?.trim() || undefined;
  const readNumber = (name: string, fallback: number, from: number, to: number) => {
    const text = read(name);
    const value = text === undefined ? fallback : Number(text);
    if (!Number.isInteger(value) || value < from || value > to)
      problems.push(`${name}: ${text} is not a whole number from ${from} to ${to}`);
    return value;
  };
  const readUrl = (name: string, subgraph: string) => {
    const url = read(name);
    if (url === undefined)
      problems.push(
        `${name}: missing; where the ${subgraph} subgraph listens, for example http://localhost:4001`,
      );
    else if (!isHttpUrl(url)) problems.push(`${name}: not of the form http://host:port`);
    return url ?? '';
  };
  const readPrefix = () => {
    const prefix = env.GRANT_ID_PREFIX?.trim() || DEFAULT_GRANT_ID_PREFIX;
    if (!isGrantIdPrefix(prefix))
      problems.push('GRANT_ID_PREFIX: not of the form 360G- with letters and digits');
    return prefix;
  };
  const readAuditUrl = () => {
    const url = read('AUDIT_DATABASE_URL');
    if (url !== undefined && !/^postgres(ql)?:\/\//.test(url))
      problems.push('AUDIT_DATABASE_URL: not of the form postgres://user:password@host:port/database');
    return url;
  };
  const config = {
    port: readNumber('PORT', 4000, 0, 65_535),
    host: read('HOST'),
    subgraphTimeoutMs: readNumber('SUBGRAPH_TIMEOUT_MS', 10_000, 1, LONGEST_TIMEOUT_MS),
    subgraphMostBytes: readNumber('SUBGRAPH_MAX_ANSWER_BYTES', DEFAULT_MOST_BYTES, 1, MOST_ANSWER_BYTES),
    schemaDir: readSchemaDir(env),
    grantIdPrefix: readPrefix(),
    subgraphUrls: new Map(subgraphs.map((name) => [name, readUrl(`${name.toUpperCase()}_URL`, name)])),
    issuer: readAccess(env, problems),
    auditDatabaseUrl: readAuditUrl(),
    subgraphSecrets: readSubgraphSecrets(env.SUBGRAPH_SECRET, problems),
    protection: readProtection(env, problems, DEFAULT_PROTECTION),
    telemetry: readTelemetry(env, problems),
  };
  if (problems.length > 0) throw new Error(`The settings cannot be used:\n  ${problems.join('\n  ')}`);
  return config;
}

/** Read before all else, for the supergraph in it says which variables there are. */
export function readSchemaDir(env: Environment): string | undefined {
  return env.SCHEMA_DIR?.trim() || undefined;
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
