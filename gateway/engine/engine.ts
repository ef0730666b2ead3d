import type { DocumentNode, ExecutionResult } from 'graphql';

/** One question to one subgraph. */
export interface SubgraphRequest {
  document: DocumentNode;
  variables?: Readonly<Record<string, unknown>> | undefined;
  operationName?: string | undefined;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

/** Asks a subgraph, in this process or over HTTP. Rejects when it cannot be asked; the reason is logged, never shown. */
export type SubgraphExecutor = (request: SubgraphRequest) => Promise<ExecutionResult>;

/** One operation of a client, already found valid against the public schema. */
export interface EngineOperation {
  document: DocumentNode;
  operationName?: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  signal?: AbortSignal | undefined;
}

/**
 * Plans an operation over the subgraphs and runs the plan. This is all the gateway knows of its engine:
 * another planner takes the place of this one by answering to it.
 */
export interface Engine extends AsyncDisposable {
  /** May give less than the schema promises when a subgraph fails: the gateway completes it. */
  execute(operation: EngineOperation): Promise<ExecutionResult>;
}

export interface EngineOptions {
  supergraphSdl: string;
  /** By subgraph name, as in the supergraph. */
  executors: ReadonlyMap<string, SubgraphExecutor>;
  /** How long a subgraph may take over one question. */
  subgraphTimeoutMs: number;
  /** Told why a subgraph could not be asked. */
  onFault: (error: unknown) => void;
}
