import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse } from 'graphql';
import { createSigner } from '../shared/access/signature.js';
import { openDataVersion } from '../shared/db/data-version.js';
import { keepHeapSmall } from '../shared/heap.js';
import { logFault, runProgram, stopRequested } from '../shared/process.js';
import { projectRoot } from '../shared/project-root.js';
import { startTelemetry } from '../shared/telemetry/start-telemetry.js';
import { trustIssuer } from './access/identify.js';
import { openRefusalRecord } from './audit/refusal-record.js';
import { readGatewayConfig, readSchemaDir } from './config.js';
import { CONSOLE_FOLDER, openConsole } from './console/console.js';
import { offerSignIn } from './console/sign-in-offer.js';
import { createHttpExecutor } from './engine/http-executor.js';
import { createReadinessProbe } from './engine/readiness-probe.js';
import { subgraphNames } from './engine/supergraph.js';
import { readExportSettings } from './export/export-settings.js';
import { readManifest } from './http/trusted-documents.js';
import { reloadOnSignal } from './reload.js';
import { createGatewayServer } from './server.js';
import type { GraphFiles } from './serving.js';

/** The gateway as a process of its own, over HTTP to the subgraphs. */
runProgram(async () => {
  const stop = stopRequested();
  keepHeapSmall();
  const files = await readGraphFiles(readSchemaDir(process.env));
  const config = readGatewayConfig(process.env, subgraphNames(parse(files.supergraphSdl)));
  const { subgraphMostBytes: mostBytes } = config;
  const subgraphs = [...config.subgraphUrls].map(([name, url]) => ({
    name,
    url,
    sign: createSigner(name, config.subgraphSecrets),
  }));
  await using telemetry = await startTelemetry(config.telemetry, 'gateway');
  const tellFault = (error: unknown, requestId?: string) => logFault('gateway', error, requestId);
  const dataVersion =
    config.auditDatabaseUrl === undefined ? undefined : openDataVersion(config.auditDatabaseUrl);
  await using _version = dataVersion;
  await using refusals = openRefusalRecord(config.auditDatabaseUrl, tellFault);
  await using server = await createGatewayServer({
    ...files,
    executors: new Map(
      subgraphs.map(({ name, url, sign }) => [name, createHttpExecutor({ url, sign, mostBytes })]),
    ),
    probes: new Map(subgraphs.map(({ name, url, sign }) => [name, createReadinessProbe(url, sign)])),
    console: await openConsole(CONSOLE_FOLDER, offerSignIn(config.issuer)),
    exports: await readExportSettings(projectRoot, config.grantIdPrefix),
    dataVersion,
    host: config.host,
    port: config.port,
    subgraphTimeoutMs: config.subgraphTimeoutMs,
    protection: config.protection,
    issuer: trustIssuer(config.issuer, tellFault),
    onRefusedSignIn: refusals.add,
    onFault: tellFault,
    telemetry,
  });
  reloadOnSignal(() => readGraphFiles(config.schemaDir), server, tellFault);
  console.log(`gateway ${server.url}`);
  await stop;
});

async function readGraphFiles(schemaDir = join(projectRoot, 'gateway')): Promise<GraphFiles> {
  return {
    supergraphSdl: await readGenerated(join(schemaDir, 'supergraph.graphql'), 'schema'),
    apiSdl: await readGenerated(join(schemaDir, 'api-schema.graphql'), 'schema'),
    documents: readManifest(
      await readGenerated(join(projectRoot, 'gateway', 'trusted-documents.json'), 'documents'),
    ),
  };
}

async function readGenerated(path: string, command: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`${relative(projectRoot, path)} cannot be read; "npm run ${command}" makes it.`, {
      cause,
    });
  });
}
