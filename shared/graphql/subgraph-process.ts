import { readSubgraphSecrets, SUBGRAPH_SECRET_USE } from '../access/subgraph-secret.js';
import { openDataVersion } from '../db/data-version.js';
import { keepHeapSmall } from '../heap.js';
import { measureAnswers, watchPools } from '../metrics/subgraph-metrics.js';
import { logFault, runProgram, stopRequested } from '../process.js';
import { startTelemetry } from '../telemetry/start-telemetry.js';
import { readTelemetry, TELEMETRY_VARIABLES, type TelemetrySettings } from '../telemetry/telemetry-config.js';
import { startSubgraph } from './subgraph.js';
import type { SubgraphParts } from './subgraph-parts.js';
import { serveSubgraph } from './subgraph-server.js';

export interface SubgraphConfig {
  databaseUrl: string;
  host: string;
  port: number;
  /** Any of them may have signed a request. */
  secrets: readonly string[];
  telemetry: TelemetrySettings;
}

/** The variables of a subgraph's process, each with what it is for. */
export const SUBGRAPH_VARIABLES = {
  DATABASE_URL: "Connection of the subgraph's own role: postgres://hub_funding:password@host:port/database",
  HOST: 'Address to listen on; 127.0.0.1 if left out',
  PORT: 'Port to listen on; 0, any free one, if left out',
  SUBGRAPH_SECRET: SUBGRAPH_SECRET_USE,
  ...TELEMETRY_VARIABLES,
} as const;

/** Reads every variable and reports all problems at once. @throws Error naming each. */
export function readSubgraphConfig(env: Readonly<Record<string, string | undefined>>): SubgraphConfig {
  const problems: string[] = [];
  const databaseUrl = env.DATABASE_URL || '';
  if (!/^postgres(ql)?:\/\//.test(databaseUrl))
    problems.push('DATABASE_URL: not of the form postgres://user:password@host:port/database');
  const port = Number(env.PORT || 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    problems.push(`PORT: ${env.PORT} is not a port from 0 to 65535`);
  const secrets = readSubgraphSecrets(env.SUBGRAPH_SECRET, problems);
  const telemetry = readTelemetry(env, problems);
  if (problems.length > 0) throw new Error(`The settings cannot be used:\n  ${problems.join('\n  ')}`);
  return { databaseUrl, host: env.HOST || '127.0.0.1', port, secrets, telemetry };
}

/** Serves one subgraph in a process of its own until it is asked to stop. */
export function runSubgraph<Context extends object, Loaders extends object>(
  parts: SubgraphParts<Context, Loaders>,
  env: NodeJS.ProcessEnv,
): void {
  runProgram(async () => {
    const stop = stopRequested();
    keepHeapSmall();
    // Meant for the gateway, or for whoever started both: that one says when to stop.
    process.on('SIGHUP', () => {});
    const config = readSubgraphConfig(env);
    await using telemetry = await startTelemetry(config.telemetry, parts.name);
    const { metrics, tracer } = telemetry;
    const { databaseUrl } = config;
    await using dataVersion = openDataVersion(databaseUrl);
    await using subgraph = await startSubgraph(parts, { databaseUrl, dataVersion, onFault: logFault });
    if (metrics) watchPools(metrics, [subgraph]);
    await using server = await serveSubgraph(subgraph, {
      ...config,
      onFault: (error, requestId) => logFault(parts.name, error, requestId),
      onAnswer: metrics && measureAnswers(metrics, parts.name),
      tracer,
    });
    process.stdout.write(`${parts.name} ${server.url}\n`);
    await stop;
  });
}
