import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { newRequestId } from '../access/asker.js';
import { seatsOf } from '../access/seats.js';
import { isPublic, PUBLIC_VIEWER, type Viewer } from '../access/viewer.js';
import type { IsoDate } from '../calendar/iso-date.js';
import { todayInUtc } from '../calendar/today.js';
import { createDataSource } from '../db/data-source.js';
import type { DataVersion } from '../db/data-version.js';
import { poolUse } from '../db/pool-use.js';
import { createReadSensitive } from '../db/sensitive-read.js';
import { managerFor } from '../db/viewer-manager.js';
import { formatError, isFault, isOutageFault, originOf } from '../format-error.js';
import { createFaultLog } from '../log/fault-log.js';
import type { PoolUse } from '../metrics/subgraph-metrics.js';
import { createExecution } from './compiled-execution.js';
import { keepLoaders } from './kept-loaders.js';
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
  /** The version of the data at some moment since the question came, where that is known already. */
  dataVersion?: string | undefined;
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
  /** What the resolvers of one request have at hand. */
  createContext(caller: Caller): Promise<object>;
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /** Does its database answer? @throws when it does not. */
  ping(): Promise<void>;
  /** What its connections to the database do. */
  pool(): PoolUse;
}

export interface SubgraphOptions {
  databaseUrl: string;
  /** Tells for how long what was read for the public holds; every request reads anew when left out. */
  dataVersion?: Pick<DataVersion, 'current'> | undefined;
  /** Today's day; the tests hold it still. */
  today?: () => IsoDate;
  /** Told of every bug, and now and then of an outage; never of a caller's mistake. */
  onFault?: (subgraph: SubgraphName, error: unknown, requestId?: string) => void;
}

export async function startSubgraph<Context extends object, Loaders extends object>(
  parts: SubgraphParts<Context, Loaders>,
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
  const loadersFor = keepLoaders(() => parts.createLoaders(data.manager));
  const createContext = async ({
    viewer = PUBLIC_VIEWER,
    requestId = newRequestId(),
    signal,
    ...caller
  }: Caller) => {
    const loaders = isPublic(viewer)
      ? loadersFor(caller.dataVersion ?? (await options.dataVersion?.current()))
      : parts.createLoaders(managerFor(data, seatsOf(viewer)));
    return parts.createContext(loaders, {
      today: today(),
      viewer,
      requestId,
      signal,
      readSensitive: createReadSensitive(data, { viewer, requestId, signal }),
    });
  };
  const tellFault = createFaultLog({
    tell: (error, requestId) => options.onFault?.(parts.name, error, requestId),
    source: 'the database',
    isOutage: isOutageFault,
  });
  const execute = createExecution(schema);
  return {
    name: parts.name,
    schema,
    createContext,
    execute: async ({ document, variables, operationName, requestId = newRequestId(), ...caller }) => {
      const contextValue = await createContext({ ...caller, requestId });
      const result = await execute({ document, operationName, variables, contextValue });
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

/** The seam between graphql's error class and the plain form that travels. */
function masked(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  return {
    ...result,
    errors: result.errors.map(formatError) as unknown as NonNullable<ExecutionResult['errors']>,
  };
}
