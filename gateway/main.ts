import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse } from 'graphql';
import { createSigner } from '../shared/access/signature.js';
import { logFault, runProgram, stopRequested } from '../shared/process.js';
import { projectRoot } from '../shared/project-root.js';
import { trustIssuer } from './access/identify.js';
import { readGatewayConfig } from './config.js';
import { createHttpExecutor } from './engine/http-executor.js';
import { createReadinessProbe } from './engine/readiness-probe.js';
import { subgraphNames } from './engine/supergraph.js';
import { readExportSettings } from './export/export-settings.js';
import { readManifest } from './http/trusted-documents.js';
import { createGatewayServer } from './server.js';

/** The gateway as a process of its own, over HTTP to the subgraphs. */
runProgram(async () => {
  const stop = stopRequested();
  const supergraphSdl = await readGenerated('supergraph.graphql', 'schema');
  const config = readGatewayConfig(process.env, subgraphNames(parse(supergraphSdl)));
  const subgraphs = [...config.subgraphUrls].map(([name, url]) => ({
    name,
    url,
    sign: createSigner(name, config.subgraphSecrets),
  }));
  const tellFault = (error: unknown) => logFault('gateway', error);
  await using server = await createGatewayServer({
    supergraphSdl,
    apiSdl: await readGenerated('api-schema.graphql', 'schema'),
    executors: new Map(subgraphs.map(({ name, url, sign }) => [name, createHttpExecutor({ url, sign })])),
    probes: new Map(subgraphs.map(({ name, url, sign }) => [name, createReadinessProbe(url, sign)])),
    exports: await readExportSettings(projectRoot, config.grantIdPrefix),
    host: config.host,
    port: config.port,
    subgraphTimeoutMs: config.subgraphTimeoutMs,
    protection: config.protection,
    documents: readManifest(await readGenerated('trusted-documents.json', 'documents')),
    issuer: trustIssuer(config.issuer, tellFault),
    onFault: tellFault,
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
