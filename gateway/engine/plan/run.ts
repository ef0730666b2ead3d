import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Held, PlacedError } from './plan-types.js';

/** What a plan asks of a subgraph. */
export interface Fetch {
  service: string;
  document: DocumentNode;
  operationName: string | undefined;
  variables: Held;
}

/** One question on its way through its plan. */
export interface Run {
  /** What is known so far, under the names of the question. */
  data: Held;
  errors: PlacedError[];
  /** The question's own. */
  variables: Readonly<Record<string, unknown>>;
  /** Never rejects for a subgraph that is out of reach: that is an answer with errors. */
  ask(fetch: Fetch): Promise<ExecutionResult>;
}

/** A part of a plan, ready to run as often as the question is put. */
export type Step = (run: Run) => Promise<void> | undefined;

/** Those of the question's variables that a subgraph is told. */
export function pickVariables({ variables }: Run, names: readonly string[]): Held {
  const picked: Held = {};
  for (const name of names) if (Object.hasOwn(variables, name)) picked[name] = variables[name];
  return picked;
}
