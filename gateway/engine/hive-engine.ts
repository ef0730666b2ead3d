import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { ExecutionRequest, Executor } from '@graphql-tools/utils';
import { type DocumentNode, type ExecutionResult, parse } from 'graphql';
import type { Asker } from '../../shared/access/asker.js';
import type { Engine, EngineOperation, EngineOptions, SubgraphExecutor } from './engine.js';
import { guardExecutor } from './guarded-executor.js';
import { refuseAuthDirectives, subgraphNames } from './supergraph.js';

/** What travels through the runtime with an operation. */
interface RuntimeContext {
  asker?: Asker;
  signal?: AbortSignal;
}

const PROCESS_EVENTS = ['SIGINT', 'SIGTERM', 'exit'] as const;

/**
 * The engine in use: Hive Gateway's runtime with its planner in Rust, without the runtime's HTTP side.
 * @throws Error when the supergraph asks for rights, or names a subgraph that has no executor.
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const supergraph = parse(options.supergraphSdl, { noLocation: true });
  refuseAuthDirectives(supergraph);
  const executors = guardExecutors(supergraph, options);
  const runtime = keepProcessListeners(() => createRuntime(options.supergraphSdl, executors));
  const schema = await runtime.getSchema();
  return {
    execute: async ({ document, operationName, variables, viewer, requestId, signal }: EngineOperation) => {
      const { execute, contextFactory } = runtime.getEnveloped({ asker: { viewer, requestId }, signal });
      // The signal travels in the context, not in the arguments: there it would abort planning, and the runtime
      // keeps a plan that was aborted for everyone who asks the same afterwards.
      const contextValue = await contextFactory();
      const result: ExecutionResult = await execute({
        schema,
        document,
        contextValue,
        variableValues: variables,
        operationName,
      });
      return result;
    },
    [Symbol.asyncDispose]: async () => {
      await runtime[Symbol.asyncDispose]();
    },
  };
}

function createRuntime(sdl: string, executors: ReadonlyMap<string, SubgraphExecutor>) {
  return createGatewayRuntime({
    supergraph: () => sdl,
    unifiedGraphHandler,
    transports: {
      http: { getSubgraphExecutor: ({ subgraphName }) => runtimeExecutor(executors, subgraphName) },
    },
    // The planner batches within a plan already; this would rewrite every document once more.
    __experimental__batchExecution: false,
    logging: false,
    subgraphErrors: false,
    maskedErrors: false,
    requestId: false,
    graphiql: false,
    landingPage: false,
  });
}

/** The seam between the runtime's loosely typed executors and ours. */
function runtimeExecutor(executors: ReadonlyMap<string, SubgraphExecutor>, subgraphName: string): Executor {
  const ask = executors.get(subgraphName.toLowerCase());
  if (!ask) throw new Error(`no executor for subgraph ${subgraphName}`);
  return (({ document, variables, operationName, context }: ExecutionRequest<object, RuntimeContext>) =>
    ask({
      document,
      variables: { ...variables },
      operationName,
      ...context?.asker,
      signal: context?.signal,
    })) as Executor;
}

/** Every subgraph's guarded executor by its name in lower case: composition may spell names in capitals. */
function guardExecutors(
  supergraph: DocumentNode,
  { executors, subgraphTimeoutMs, onFault }: EngineOptions,
): Map<string, SubgraphExecutor> {
  const given = new Map([...executors].map(([name, ask]) => [name.toLowerCase(), ask]));
  const guarded = new Map<string, SubgraphExecutor>();
  const missing: string[] = [];
  for (const name of subgraphNames(supergraph).map((spelt) => spelt.toLowerCase())) {
    const ask = given.get(name);
    if (ask) guarded.set(name, guardExecutor(name, ask, { timeoutMs: subgraphTimeoutMs, onFault }));
    else missing.push(name);
  }
  if (missing.length > 0)
    throw new Error(`The supergraph needs subgraphs that are not there: ${missing.join(', ')}`);
  return guarded;
}

/**
 * Undoes what the runtime's HTTP side does to the process, unasked: it stops itself on signals, under the feet of
 * requests that are still running. When to stop is for the program to say.
 */
function keepProcessListeners<Created>(create: () => Created): Created {
  const kept = new Map(PROCESS_EVENTS.map((event) => [event, new Set(process.listeners(event as 'exit'))]));
  const created = create();
  for (const event of PROCESS_EVENTS) {
    for (const listener of process.listeners(event as 'exit')) {
      if (!kept.get(event)?.has(listener)) process.removeListener(event, listener);
    }
  }
  return created;
}
