import type { DocumentNode } from 'graphql';
import { checkAnswers } from './answer-check.js';
import { readAnswerShapes } from './answer-shape.js';
import type { EngineOptions, SubgraphExecutor } from './engine.js';
import { guardExecutor } from './guarded-executor.js';
import { subgraphNames } from './supergraph.js';

/**
 * Every subgraph's guarded executor by its name in lower case: composition may spell names in capitals.
 * @throws Error when the supergraph names a subgraph that has none.
 */
export function guardExecutors(
  supergraph: DocumentNode,
  { executors, subgraphTimeoutMs: timeoutMs, checkAnswers: isChecked = true, onFault, onRest }: EngineOptions,
): Map<string, SubgraphExecutor> {
  const given = new Map([...executors].map(([name, ask]) => [name.toLowerCase(), ask]));
  const names = subgraphNames(supergraph).map((spelt) => spelt.toLowerCase());
  if (names.length === 0) throw new Error('The supergraph names no subgraph: it is none.');
  const missing = names.filter((name) => !given.has(name));
  if (missing.length > 0)
    throw new Error(`The supergraph needs subgraphs that are not there: ${missing.join(', ')}`);
  const shapeOf = readAnswerShapes(supergraph);
  return new Map(
    [...given].flatMap(([name, ask]) => {
      if (!names.includes(name)) return [];
      const shape = shapeOf(name);
      const checked = isChecked ? checkAnswers(ask, { name, shape, onFault }) : ask;
      return [[name, guardExecutor(name, checked, { timeoutMs, shape, onFault, onRest })]];
    }),
  );
}
