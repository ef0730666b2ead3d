import type { IsoDate } from '../shared/calendar/iso-date.js';
import type { DataVersion } from '../shared/db/data-version.js';
import type { Telemetry } from '../shared/telemetry/start-telemetry.js';
import { createIdentify } from './access/identify.js';
import type { TrustedIssuer } from './access/token-verifier.js';
import type { RefusedSignIn } from './audit/refused-sign-in.js';
import type { Console } from './console/console.js';
import type { SubgraphExecutor } from './engine/engine.js';
import type { ExportSettings } from './export/export-settings.js';
import { trustNetworks } from './http/caller-address.js';
import { createExplorer } from './http/explorer.js';
import { startListening } from './http/listen.js';
import { createAdmission } from './http/rate-limit.js';
import type { Probes } from './http/readiness.js';
import { DEFAULT_PROTECTION, type Protection } from './protection.js';
import { createReplaceable } from './replaceable.js';
import { type Gateway, type OwnIssuer, route } from './routes.js';
import { createServing, type GraphFiles } from './serving.js';
import { createObservers } from './telemetry/observers.js';

export interface GatewayServerOptions extends GraphFiles {
  /** By subgraph name. */
  executors: ReadonlyMap<string, SubgraphExecutor>;
  /** What must answer for the hub to be ready, by name. */
  probes: Probes;
  /** Without worked queries when left out. */
  exports?: ExportSettings;
  /** What is left out is shut. */
  protection?: Partial<Protection>;
  /** Whose tokens are taken; every token is refused when left out. */
  issuer?: TrustedIssuer | undefined;
  /** Told of every sign-in that is refused, for the record; it must not throw. */
  onRefusedSignIn?: (refused: RefusedSignIn) => void;
  /** Pages for people; none when left out. */
  console?: Console | undefined;
  /** Signs in whoever uses this machine; none when left out. */
  ownIssuer?: OwnIssuer | undefined;
  /** This machine alone when left out. */
  host?: string | undefined;
  port: number;
  /** Told of every fault of ours, never of a client's mistake, and of the request that met it where there is one. */
  onFault: (error: unknown, requestId?: string) => void;
  /** What is told of the work besides; nothing when left out. */
  telemetry?: Omit<Telemetry, keyof AsyncDisposable> | undefined;
  /** Tells for how long an answer to the public holds; none is kept when left out. */
  dataVersion?: Pick<DataVersion, 'current'> | undefined;
  /** Today's day; the tests hold it still. */
  today?: (() => IsoDate) | undefined;
  /** How long a subgraph may take over one question. */
  subgraphTimeoutMs?: number;
  /** Whether what subgraphs answer is held against the schema, needless where they run in this process; true when left out. */
  checkAnswers?: boolean;
  /** How long running requests may take to finish once the server is to stop. */
  graceMs?: number;
}

export interface GatewayServer extends AsyncDisposable {
  url: string;
  /**
   * Answers by another version of the graph from now on; questions that run end by the one they began with.
   * @throws Error, with everything as it was, when the version cannot be served.
   */
  reload(files: GraphFiles): Promise<void>;
}

/** Serves the public API: POST and GET /graphql, /export for files, /explorer for people, /health and /readiness for whoever runs it. */
export async function createGatewayServer(options: GatewayServerOptions): Promise<GatewayServer> {
  const { onFault, graceMs = 10_000 } = options;
  const protection: Protection = { ...DEFAULT_PROTECTION, ...options.protection };
  const observers = createObservers(options.telemetry);
  const admit = createAdmission(protection);
  const settings = { ...options, protection, observers };
  const serving = createReplaceable(await createServing(options, settings), onFault);
  const gateway: Gateway = {
    serving,
    admit,
    identify: createIdentify({
      trusted: options.issuer,
      onRefused: options.onRefusedSignIn ?? (() => {}),
      isTrustedProxy: trustNetworks(protection.trustedProxies),
    }),
    explorer: protection.explorer ? createExplorer() : undefined,
    console: options.console,
    ownIssuer: options.ownIssuer,
    probes: options.probes,
    observers,
    isTrusted: trustNetworks(protection.trustedProxies),
    onFault,
    stopping: false,
  };
  const listening = await startListening((request, response) => void route(gateway, request, response), {
    host: options.host,
    port: options.port,
  }).catch(async (error: unknown) => {
    await serving[Symbol.asyncDispose]();
    throw error;
  });
  return {
    url: listening.url,
    reload: async (files) => serving.replace(await createServing(files, settings)),
    [Symbol.asyncDispose]: async () => {
      gateway.stopping = true;
      await listening.close(graceMs);
      await serving[Symbol.asyncDispose]();
    },
  };
}
