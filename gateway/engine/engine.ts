import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Asker } from '../../shared/access/asker.js';
import type { Viewer } from '../../shared/access/viewer.js';

/** One question to one subgraph. */
export interface SubgraphRequest {
  document: DocumentNode;
  variables?: Readonly<Record<string, unknown>> | undefined;
  operationName?: string | undefined;
  /** For whom; the public when left out. */
  viewer?: Viewer | undefined;
  /** A new one when left out. */
  requestId?: string | undefined;
  /** The place in a trace that the question has, where it is traced. */
  traceparent?: string | undefined;
  /** The version of the data at some moment since the question came; a subgraph elsewhere finds that out itself. */
  dataVersion?: string | undefined;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

/** Asks a subgraph, in this process or over HTTP. Rejects when it cannot be asked; the reason is logged, never shown. */
export type SubgraphExecutor = (request: SubgraphRequest) => Promise<ExecutionResult>;

/** One operation of a client, already found valid against the public schema, and for whom it is answered. */
export interface EngineOperation extends Asker {
  document: DocumentNode;
  operationName?: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  traceparent?: string | undefined;
  dataVersion?: string | undefined;
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
  /**
   * Whether answers are held against the schema. Needless where the subgraphs run in this process, whose answers
   * graphql has completed itself; true when left out.
   */
  checkAnswers?: boolean | undefined;
  /** Told why a subgraph could not be asked, and by which request. */
  onFault: (error: unknown, requestId?: string) => void;
  /** Told when a subgraph that hangs is left alone, and when it is asked again. */
  onRest?: ((subgraph: string, resting: boolean) => void) | undefined;
}
