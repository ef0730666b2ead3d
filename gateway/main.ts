import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse } from 'graphql';
import { logFault, runProgram, stopRequested } from '../shared/process.js';
import { projectRoot } from '../shared/project-root.js';
import { readGatewayConfig } from './config.js';
import { createHttpExecutor } from './engine/http-executor.js';
import { subgraphNames } from './engine/supergraph.js';
import { readExportSettings } from './export/export-settings.js';
import type { Probe } from './http/readiness.js';
import { readManifest } from './http/trusted-documents.js';
import { createGatewayServer } from './server.js';

/** The gateway as a process of its own, over HTTP to the subgraphs. */
runProgram(async () => {
  const stop = stopRequested();
  const supergraphSdl = await readGenerated('supergraph.graphql', 'schema');
  const config = readGatewayConfig(process.env, subgraphNames(parse(supergraphSdl)));
  const subgraphs = [...config.subgraphUrls];
  await using server = await createGatewayServer({
    supergraphSdl,
    apiSdl: await readGenerated('api-schema.graphql', 'schema'),
    executors: new Map(subgraphs.map(([name, url]) => [name, createHttpExecutor(url)])),
    probes: new Map(subgraphs.map(([name, url]) => [name, probeReadiness(url)])),
    exports: await readExportSettings(projectRoot, config.grantIdPrefix),
    host: config.host,
    port: config.port,
    subgraphTimeoutMs: config.subgraphTimeoutMs,
    protection: config.protection,
    documents: readManifest(await readGenerated('trusted-documents.json', 'documents')),
    onFault: (error) => logFault('gateway', error),
  });
  console.log(`gateway ${server.url}`);
  await stop;
});

async function readGenerated(name: string, command: string): Promise<string> {
  const path = join(projectRoot, 'gateway', name);
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`${relative(projectRoot, path)} cannot be read; "npm run ${command}" makes it.`, {
      cause,
    });
  });
}

/** Ready when the subgraph says so, and its database with it. */
function probeReadiness(url: string): Probe {
  return async () => {
    const response = await fetch(`${url.replace(/\/+$/, '')}/readiness`, {
      signal: AbortSignal.timeout(3000),
    });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`answered ${response.status}`);
  };
}
