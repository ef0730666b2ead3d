import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { newRequestId } from '../access/asker.js';
import { seatsOf } from '../access/seats.js';
import { PUBLIC_VIEWER, type Viewer } from '../access/viewer.js';
import { type IsoDate, isoDate } from '../calendar/iso-date.js';
import { createDataSource } from '../db/data-source.js';
import { poolUse } from '../db/pool-use.js';
import { createReadSensitive } from '../db/sensitive-read.js';
import { managerFor } from '../db/viewer-manager.js';
import { formatError, isFault, isOutageFault, originOf } from '../format-error.js';
import { createFaultLog } from '../log/fault-log.js';
import type { PoolUse } from '../metrics/subgraph-metrics.js';
import type { SubgraphName, SubgraphParts } from './subgraph-parts.js';
import { buildSubgraph } from './subgraph-schema.js';

/** For whom a request is answered. */
export interface Caller {
  /** The public when left out. */
  viewer?: Viewer | undefined;
  /** A new one when left out. */
  requestId?: string | undefined;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

export interface SubgraphRequest extends Caller {
  document: DocumentNode;
  variables?: Readonly<Record<string, unknown>> | undefined;
  operationName?: string | undefined;
}

/** A subgraph with its schema and connections, whoever asks it: an HTTP server or the gateway in the same process. */
export interface RunningSubgraph extends AsyncDisposable {
  name: SubgraphName;
  schema: GraphQLSchema;
  /** Loaders for one request. */
  createContext(caller: Caller): object;
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /** Does its database answer? @throws when it does not. */
  ping(): Promise<void>;
  /** What its connections to the database do. */
  pool(): PoolUse;
}

export interface SubgraphOptions {
  databaseUrl: string;
  /** Today's day; the tests hold it still. */
  today?: () => IsoDate;
  /** Told of every bug, and now and then of an outage; never of a caller's mistake. */
  onFault?: (subgraph: SubgraphName, error: unknown, requestId?: string) => void;
}

export async function startSubgraph<Context extends object>(
  parts: SubgraphParts<Context>,
  options: SubgraphOptions,
): Promise<RunningSubgraph> {
  const { schema } = await buildSubgraph(parts);
  const data = createDataSource({
    url: options.databaseUrl,
    schema: parts.name,
    entities: parts.entities,
    impatient: true,
  });
  await data.initialize();
  const today = options.today ?? todayInUtc;
  const createContext = ({ viewer = PUBLIC_VIEWER, requestId = newRequestId(), signal }: Caller) =>
    parts.createContext(managerFor(data, seatsOf(viewer)), {
      today: today(),
      viewer,
      requestId,
      signal,
      readSensitive: createReadSensitive(data, { viewer, requestId, signal }),
    });
  const tellFault = createFaultLog({
    tell: (error, requestId) => options.onFault?.(parts.name, error, requestId),
    source: 'the database',
    isOutage: isOutageFault,
  });
  return {
    name: parts.name,
    schema,
    createContext,
    execute: async ({ document, variables, operationName, requestId = newRequestId(), ...caller }) => {
      const result = await execute({
        schema,
        document,
        variableValues: variables ?? null,
        operationName: operationName ?? null,
        contextValue: createContext({ ...caller, requestId }),
      });
      for (const error of result.errors ?? []) if (isFault(error)) tellFault(originOf(error), requestId);
      return masked(result);
    },
    ping: () => ping(data),
    pool: () => poolUse(data),
    [Symbol.asyncDispose]: async () => {
      await parts.close?.(data);
      await data.destroy();
    },
  };
}

async function ping(data: DataSource): Promise<void> {
  await data.query('SELECT 1');
}

function todayInUtc(): IsoDate {
  return isoDate(new Date().toISOString().slice(0, 10));
}

/** The seam between graphql's error class and the plain form that travels. */
function masked(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  return {
    ...result,
    errors: result.errors.map(formatError) as unknown as NonNullable<ExecutionResult['errors']>,
  };
}
