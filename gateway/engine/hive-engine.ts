import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { ExecutionRequest, Executor } from '@graphql-tools/utils';
import { type DocumentNode, type ExecutionResult, parse } from 'graphql';
import type { Asker } from '../../shared/access/asker.js';
import { checkAnswers } from './answer-check.js';
import { readAnswerShapes } from './answer-shape.js';
import type { Engine, EngineOperation, EngineOptions, SubgraphExecutor } from './engine.js';
import { guardExecutor } from './guarded-executor.js';
import { subgraphNames } from './supergraph.js';
import { tellUnplannable } from './unplannable.js';

/** What travels through the runtime with an operation. */
interface RuntimeContext {
  asker?: Asker & { traceparent?: string | undefined };
  signal?: AbortSignal;
}

const PROCESS_EVENTS = ['SIGINT', 'SIGTERM', 'exit'] as const;

/**
 * The engine in use: Hive Gateway's runtime with its planner in Rust, without the runtime's HTTP side.
 * Asks nobody for rights: what an operation holds was found fit for its asker before.
 * @throws Error when the supergraph names a subgraph that has no executor.
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const supergraph = parse(options.supergraphSdl, { noLocation: true });
  const executors = guardExecutors(supergraph, options);
  const runtime = keepProcessListeners(() => createRuntime(options.supergraphSdl, executors));
  const schema = await Promise.resolve(runtime.getSchema()).catch(async (error: unknown) => {
    await runtime[Symbol.asyncDispose]();
    throw error;
  });
  return {
    execute: async ({ document, operationName, variables, signal, ...operation }: EngineOperation) => {
      const { viewer, requestId, traceparent } = operation;
      const asker = { viewer, requestId, traceparent };
      const { execute, contextFactory } = runtime.getEnveloped({ asker, signal });
      // The signal travels in the context, not in the arguments: there it would abort planning, and the runtime
      // keeps a plan that was aborted for everyone who asks the same afterwards.
      const contextValue = await contextFactory();
      try {
        const result: ExecutionResult = await execute({
          schema,
          document,
          contextValue,
          variableValues: variables,
          operationName,
        });
        const unplannable = result.errors?.map(tellUnplannable).find(Boolean);
        return unplannable ? { errors: [unplannable] } : result;
      } catch (error) {
        throw tellUnplannable(error) ?? error;
      }
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
function guardExecutors(supergraph: DocumentNode, options: EngineOptions): Map<string, SubgraphExecutor> {
  const {
    executors,
    subgraphTimeoutMs: timeoutMs,
    checkAnswers: isChecked = true,
    onFault,
    onRest,
  } = options;
  const given = new Map([...executors].map(([name, ask]) => [name.toLowerCase(), ask]));
  const guarded = new Map<string, SubgraphExecutor>();
  const missing: string[] = [];
  const shapeOf = readAnswerShapes(supergraph);
  const names = subgraphNames(supergraph).map((spelt) => spelt.toLowerCase());
  if (names.length === 0) throw new Error('The supergraph names no subgraph: it is none.');
  for (const name of names) {
    const ask = given.get(name);
    if (!ask) {
      missing.push(name);
      continue;
    }
    const shape = shapeOf(name);
    const checked = isChecked ? checkAnswers(ask, { name, shape, onFault }) : ask;
    guarded.set(name, guardExecutor(name, checked, { timeoutMs, shape, onFault, onRest }));
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
