import { readFile } from 'node:fs/promises';
import type { TrustedIssuer } from '../gateway/access/token-verifier.js';
import { openRefusalRecord, type RefusalRecord } from '../gateway/audit/refusal-record.js';
import { CONSOLE_FOLDER, openConsole } from '../gateway/console/console.js';
import type { SignInOffer } from '../gateway/console/sign-in-offer.js';
import { readExportSettings } from '../gateway/export/export-settings.js';
import { readManifest } from '../gateway/http/trusted-documents.js';
import type { Protection } from '../gateway/protection.js';
import type { OwnIssuer } from '../gateway/routes.js';
import { createGatewayServer } from '../gateway/server.js';
import type { IsoDate } from '../shared/calendar/iso-date.js';
import { type DataVersion, openDataVersion } from '../shared/db/data-version.js';
import { type RunningSubgraph, startSubgraph } from '../shared/graphql/subgraph.js';
import { watchPools } from '../shared/metrics/subgraph-metrics.js';
import { projectRoot } from '../shared/project-root.js';
import type { Telemetry } from '../shared/telemetry/start-telemetry.js';
import { GATEWAY, roleAccess } from './database.js';
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
  /** Where readers of the console sign in; they cannot when left out. */
  signIn?: SignInOffer | undefined;
  /** What the issuer of this machine answers; none when left out. */
  ownIssuer?: OwnIssuer | undefined;
  onFault: (where: string, error: unknown, requestId?: string) => void;
  /** What is told of the work besides; nothing when left out. */
  telemetry?: Omit<Telemetry, keyof AsyncDisposable>;
  /** Today's day; the tests hold it still. */
  today?: () => IsoDate;
}

export interface RunningHub extends AsyncDisposable {
  url: string;
}

/** Gateway and subgraphs in one process: the gateway asks the subgraphs without HTTP between them. */
export async function startTogether(options: TogetherOptions): Promise<RunningHub> {
  const dataVersion = openDataVersion(gatewayUrl(options));
  const subgraphs = await startSubgraphs(options, dataVersion);
  const metrics = options.telemetry?.metrics;
  if (metrics) watchPools(metrics, subgraphs);
  const refusals = openRefusals(options);
  try {
    const server = await createGatewayServer({
      supergraphSdl: await readFile(SUPERGRAPH_FILE, 'utf8'),
      apiSdl: await readFile(API_FILE, 'utf8'),
      executors: new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph.execute])),
      // What graphql completed in this process needs no second look.
      checkAnswers: false,
      probes: new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph.ping])),
      console: await openConsole(CONSOLE_FOLDER, options.signIn),
      exports: await readExportSettings(projectRoot, options.grantIdPrefix),
      dataVersion,
      today: options.today,
      documents: readManifest(await readFile(DOCUMENTS_FILE, 'utf8')),
      ...(options.protection && { protection: options.protection }),
      issuer: options.issuer,
      ownIssuer: options.ownIssuer,
      onRefusedSignIn: refusals.add,
      host: options.host,
      port: options.port,
      onFault: (error, requestId) => options.onFault('gateway', error, requestId),
      telemetry: options.telemetry,
    });
    return {
      url: server.url,
      [Symbol.asyncDispose]: async () => {
        await server[Symbol.asyncDispose]();
        await stopAll([...subgraphs, refusals, dataVersion]);
      },
    };
  } catch (error) {
    await stopAll([...subgraphs, refusals, dataVersion]);
    throw error;
  }
}

function gatewayUrl({ database }: TogetherOptions): string {
  return roleAccess(database.adminUrl, GATEWAY, database.passwords).url;
}

function openRefusals(options: TogetherOptions): RefusalRecord {
  return openRefusalRecord(gatewayUrl(options), (error) => options.onFault('gateway', error));
}

function startSubgraphs(options: TogetherOptions, dataVersion: DataVersion): Promise<RunningSubgraph[]> {
  const { adminUrl, passwords } = options.database;
  return Promise.all(
    SUBGRAPHS.map((parts) =>
      startSubgraph(parts, {
        databaseUrl: roleAccess(adminUrl, parts.name, passwords).url,
        dataVersion,
        onFault: options.onFault,
        ...(options.today && { today: options.today }),
      }),
    ),
  );
}

async function stopAll(parts: readonly AsyncDisposable[]): Promise<void> {
  await Promise.all(parts.map((part) => part[Symbol.asyncDispose]()));
}
