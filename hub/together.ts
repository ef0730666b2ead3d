import { readFile } from 'node:fs/promises';
import type { TrustedIssuer } from '../gateway/access/token-verifier.js';
import { readExportSettings } from '../gateway/export/export-settings.js';
import { readManifest } from '../gateway/http/trusted-documents.js';
import type { Protection } from '../gateway/protection.js';
import { createGatewayServer } from '../gateway/server.js';
import type { IsoDate } from '../shared/calendar/iso-date.js';
import { type RunningSubgraph, startSubgraph } from '../shared/graphql/subgraph.js';
import { projectRoot } from '../shared/project-root.js';
import { roleAccess } from './database.js';
import { API_FILE, DOCUMENTS_FILE, SUPERGRAPH_FILE } from './generated-files.js';
import type { OpenDatabase } from './open-database.js';
import { SUBGRAPHS } from './subgraphs.js';

export interface TogetherOptions {
  database: Pick<OpenDatabase, 'adminUrl' | 'passwords'>;
  host?: string | undefined;
  port: number;
  /** Of exported grants. */
  grantIdPrefix?: string;
  /** Of the gateway; what is left out is shut. */
  protection?: Protection;
  /** Whose tokens the gateway takes; every token is refused when left out. */
  issuer?: TrustedIssuer | undefined;
  onFault: (where: string, error: unknown) => void;
  /** Today's day; the tests hold it still. */
  today?: () => IsoDate;
}

export interface RunningHub extends AsyncDisposable {
  url: string;
}

/** Gateway and subgraphs in one process: the gateway asks the subgraphs without HTTP between them. */
export async function startTogether(options: TogetherOptions): Promise<RunningHub> {
  const subgraphs = await startSubgraphs(options);
  try {
    const server = await createGatewayServer({
      supergraphSdl: await readFile(SUPERGRAPH_FILE, 'utf8'),
      apiSdl: await readFile(API_FILE, 'utf8'),
      executors: new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph.execute])),
      probes: new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph.ping])),
      exports: await readExportSettings(projectRoot, options.grantIdPrefix),
      documents: readManifest(await readFile(DOCUMENTS_FILE, 'utf8')),
      ...(options.protection && { protection: options.protection }),
      issuer: options.issuer,
      host: options.host,
      port: options.port,
      onFault: (error) => options.onFault('gateway', error),
    });
    return {
      url: server.url,
      [Symbol.asyncDispose]: async () => {
        await server[Symbol.asyncDispose]();
        await stopAll(subgraphs);
      },
    };
  } catch (error) {
    await stopAll(subgraphs);
    throw error;
  }
}

function startSubgraphs(options: TogetherOptions): Promise<RunningSubgraph[]> {
  const { adminUrl, passwords } = options.database;
  return Promise.all(
    SUBGRAPHS.map((parts) =>
      startSubgraph(parts, {
        databaseUrl: roleAccess(adminUrl, parts.name, passwords).url,
        onFault: options.onFault,
        ...(options.today && { today: options.today }),
      }),
    ),
  );
}

async function stopAll(subgraphs: readonly RunningSubgraph[]): Promise<void> {
  await Promise.all(subgraphs.map((subgraph) => subgraph[Symbol.asyncDispose]()));
}
