import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { logDebug } from '../log/log.js';

/** One document to run. */
export interface Execution {
  document: DocumentNode;
  operationName?: string | undefined;
  variables?: Readonly<Record<string, unknown>> | undefined;
  contextValue: object;
}

export type Execute = (execution: Execution) => Promise<ExecutionResult>;

/** Compiling a document takes as long as running it some times, and holds everybody up meanwhile. */
const RUNS_BEFORE = 8;

type Compiled = (
  root: undefined,
  context: object,
  variables: object,
) => Promise<ExecutionResult> | ExecutionResult;

interface Known {
  runs: number;
  compiled?: Compiled;
}

/**
 * Runs documents by graphql, and those that come again and again by functions that are made of them, which give the same and take less.
 * A document that cannot be compiled is run by graphql for good.
 */
export function createExecution(schema: GraphQLSchema, runsBefore = RUNS_BEFORE): Execute {
  const known = new WeakMap<DocumentNode, Known>();
  return async ({ document, operationName, variables, contextValue }) => {
    const found = known.get(document) ?? { runs: 0 };
    known.set(document, found);
    found.runs += 1;
    if (found.compiled) return found.compiled(undefined, contextValue, variables ?? {});
    if (found.runs === runsBefore) compileLater(schema, { document, operationName }, found);
    return execute({
      schema,
      document,
      variableValues: variables ?? null,
      operationName: operationName ?? null,
      contextValue,
    });
  };
}

/** Once whoever asks now has the answer. */
function compileLater(
  schema: GraphQLSchema,
  { document, operationName }: Pick<Execution, 'document' | 'operationName'>,
  found: Known,
): void {
  const compile = async () => {
    // Not before it is needed: a hub starts without it.
    const { compileQuery, isCompiledQuery } = await import('graphql-jit');
    const made = compileQuery(schema, document, operationName);
    if (isCompiledQuery(made)) found.compiled = made.query;
  };
  setImmediate(() => {
    compile().catch((error: unknown) => {
      logDebug(
        { where: 'hub' },
        `a document is not compiled: ${error instanceof Error ? error.message : error}`,
      );
    });
  });
}
