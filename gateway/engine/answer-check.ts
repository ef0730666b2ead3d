import { GraphQLError } from 'graphql';
import { completeData } from '../result/complete-result.js';
import {
  type AnswerShape,
  type AskedDocument,
  type AskedEntities,
  KEY_PREFIX,
  selectingOf,
} from './answer-shape.js';
import type { SubgraphExecutor, SubgraphRequest } from './engine.js';
import { isLeafValue } from './leaf-values.js';
import { unavailableExtensions, unavailableMessage } from './unavailable.js';

type Path = (string | number)[];

export interface AnswerCheckOptions {
  /** The subgraph, for whoever reads what is missing and why. */
  name: string;
  shape: AnswerShape;
  /** Told where an answer held what cannot be. */
  onFault: (error: unknown, requestId?: string) => void;
}

/** An answer with more values than this that cannot be is not believed in any of them. */
const MOST_UNFIT = 100;
const TOLD_IN_LOG = 5;

/**
 * Holds every answer of a subgraph against what it was asked: a value of another type than the schema says, or none, is
 * null with a coded error, and entities must be those that were asked for, in that order. What else cannot be seen is a
 * right type with a wrong value, or a list of a root field in another order.
 */
export function checkAnswers(
  ask: SubgraphExecutor,
  { name, shape, onFault }: AnswerCheckOptions,
): SubgraphExecutor {
  return async (request) => {
    const asked = shape.read(request.document);
    const result = await ask({ ...request, document: asked.sent });
    if (!result.data) return result;
    checkEntities(asked.entities, request, result.data);
    const { data, unfit } = complete(shape, asked, request, result.data);
    for (const { key } of asked.entities) withoutKeys(data?.[key]);
    if (unfit.length === 0) return { ...result, data };
    const fault = new Error(`subgraph ${name} gave values that cannot be, or none: ${listPaths(unfit)}`);
    onFault(fault, request.requestId);
    const told = unfit.map(
      (path) => new GraphQLError(unavailableMessage(name), { path, extensions: unavailableExtensions(name) }),
    );
    return { ...result, data, errors: [...(result.errors ?? []), ...told] };
  };
}

/** @throws Error when too much of it cannot be. */
function complete(shape: AnswerShape, asked: AskedDocument, { variables }: SubgraphRequest, given: object) {
  const unfit: Path[] = [];
  const selecting = selectingOf(shape, asked, variables);
  const data = completeData(selecting, asked.operation, given, {
    isLeaf: isLeafValue,
    onUnfit: (path) => {
      if (unfit.length === MOST_UNFIT)
        throw new Error(`answered too much that cannot be: ${listPaths(unfit)}`);
      unfit.push([...path]);
    },
  });
  return { data, unfit };
}

/** @throws Error when the entities are not those that were asked for, one for one. */
function checkEntities(
  asked: readonly AskedEntities[],
  { variables }: SubgraphRequest,
  data: Readonly<Record<string, unknown>>,
): void {
  for (const { key, variable } of asked) {
    const wanted = listOf(variables?.[variable]);
    const given = data[key];
    if (!Array.isArray(given) || given.length !== wanted.length)
      throw new Error(`answered ${listOf(given).length} entities where ${wanted.length} were asked for`);
    given.forEach((entity: unknown, index) => {
      if (entity !== null && !isThat(entity, wanted[index]))
        throw new Error(`answered entity ${index} with another one than was asked for`);
    });
  }
}

function isThat(entity: unknown, wanted: unknown): boolean {
  if (!isObject(entity) || !isObject(wanted)) return false;
  if (entity.__typename !== wanted.__typename) return false;
  return Object.entries(entity).every(([key, value]) => {
    if (!key.startsWith(KEY_PREFIX)) return true;
    const field = key.slice(KEY_PREFIX.length);
    return !Object.hasOwn(wanted, field) || String(value) === String(wanted[field]);
  });
}

function withoutKeys(entities: unknown): void {
  for (const entity of listOf(entities)) {
    if (!isObject(entity)) continue;
    for (const key of Object.keys(entity)) if (key.startsWith(KEY_PREFIX)) delete entity[key];
  }
}

function listPaths(paths: readonly Path[]): string {
  const told = paths.slice(0, TOLD_IN_LOG).map((path) => path.join('.'));
  return paths.length > told.length
    ? `${told.join(', ')} and ${paths.length - told.length} more`
    : told.join(', ');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
