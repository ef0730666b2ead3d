import type { ChildProcess } from 'node:child_process';
import { protectionVariables } from '../gateway/protection-config.js';
import { newSubgraphSecret } from '../shared/access/subgraph-secret.js';
import { GATEWAY, roleAccess } from './database.js';
import { launchProgram, type Program, stopChild } from './program.js';
import { SUBGRAPHS } from './subgraphs.js';
import { type Backoff, DEFAULT_BACKOFF, type KeptProgram, keepUp } from './supervisor.js';
import type { RunningHub, TogetherOptions } from './together.js';

export interface ApartOptions extends Omit<TogetherOptions, 'today' | 'telemetry'> {
  /** Of the gateway's metrics; the subgraphs have the ports that follow. No metrics when left out. */
  metricsPort?: number | undefined;
  /** As SUBGRAPH_SECRET; one that nobody knows when left out. */
  subgraphSecret?: string | undefined;
  /** How soon a subgraph that ends is started again; never with null, for tests that need it lost. */
  backoff?: Backoff | null;
  /** Told when a subgraph that had ended listens again. */
  onReturn?: (where: string) => void;
}

export interface ApartHub extends RunningHub {
  /** Settles with an error when the gateway ends that was not asked to. A subgraph that ends costs its own fields until it is back. */
  ended: Promise<Error>;
  /** The processes of the moment by name, for tests that take one down. */
  processes: ReadonlyMap<string, ChildProcess>;
  /** Where each subgraph listens. */
  urls: ReadonlyMap<string, string>;
}

/** Starts every subgraph as a process of its own, which is started again when it ends, then the gateway over HTTP to them. */
export async function startApart(options: ApartOptions): Promise<ApartHub> {
  const subgraphSecret = options.subgraphSecret ?? newSubgraphSecret();
  const kept: KeptProgram[] = [];
  let gateway: Program | undefined;
  const stop = async () => {
    // The gateway first, so that no question meets a missing subgraph.
    if (gateway) await stopChild(gateway.child);
    await Promise.all(kept.map((subgraph) => subgraph.stop()));
  };
  try {
    const started = await Promise.allSettled(startSubgraphs(options, subgraphSecret));
    for (const outcome of started) if (outcome.status === 'fulfilled') kept.push(outcome.value);
    for (const outcome of started) if (outcome.status === 'rejected') throw outcome.reason;
    const running = launchGateway(options, subgraphSecret, kept);
    gateway = running;
    return {
      url: await running.address,
      urls: new Map(kept.map(({ name, url }) => [name, url])),
      get processes() {
        const subgraphs = kept.map(({ name, child }) => [name, child()] as const);
        return new Map([...subgraphs, [running.name, running.child]]);
      },
      ended: running.ended,
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startSubgraphs(options: ApartOptions, subgraphSecret: string): Promise<KeptProgram>[] {
  const { adminUrl, passwords } = options.database;
  const { backoff = DEFAULT_BACKOFF, onFault, onReturn } = options;
  return SUBGRAPHS.map(({ name }, index) => {
    const launch = (port: number) =>
      launchProgram(name, `subgraphs/${name}/main`, {
        DATABASE_URL: roleAccess(adminUrl, name, passwords).url,
        HOST: '127.0.0.1',
        PORT: String(port),
        SUBGRAPH_SECRET: subgraphSecret,
        METRICS_PORT: metricsPortOf(options, index + 1),
      });
    return keepUp(launch, { backoff, onFault, onReturn });
  });
}

function launchGateway(
  options: ApartOptions,
  subgraphSecret: string,
  subgraphs: readonly KeptProgram[],
): Program {
  const { database, port, host, protection } = options;
  return launchProgram('gateway', 'gateway/main', {
    ...Object.fromEntries(subgraphs.map(({ name, url }) => [`${name.toUpperCase()}_URL`, url])),
    PORT: String(port),
    HOST: host ?? '',
    // The one program that the outside reaches is not told the administrator's address.
    DATABASE_URL: '',
    AUDIT_DATABASE_URL: roleAccess(database.adminUrl, GATEWAY, database.passwords).url,
    SUBGRAPH_SECRET: subgraphSecret,
    METRICS_PORT: metricsPortOf(options, 0),
    ...(protection && protectionVariables(protection)),
  });
}

/** Every program has a port of its own; with 0 each takes any. */
function metricsPortOf({ metricsPort }: ApartOptions, place: number): string {
  if (metricsPort === undefined) return '';
  return String(metricsPort === 0 ? 0 : metricsPort + place);
}
