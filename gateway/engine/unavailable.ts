import { type ExecutionResult, GraphQLError, isObjectType, Kind } from 'graphql';
import type { ErrorCode } from '../../shared/errors.js';
import { collectFields } from '../result/collect-fields.js';
import { type AnswerShape, type AskedEntities, responseKey, selectingOf } from './answer-shape.js';
import type { SubgraphRequest } from './engine.js';

const UNAVAILABLE: ErrorCode = 'SOURCE_UNAVAILABLE';

export function unavailableMessage(name: string): string {
  return `The ${name} part of the hub is out of reach, so what it knows is missing here. Ask again later.`;
}

export function unavailableExtensions(name: string) {
  return { code: UNAVAILABLE, source: name };
}

/** Does the error say that the database of the subgraph itself is away, not another part that it needs? */
export function isOwnOutage({ extensions }: Pick<GraphQLError, 'extensions'>): boolean {
  return extensions?.code === UNAVAILABLE && extensions.source === undefined;
}

/** The result with the subgraph named wherever it says that its database is away, and what that costs of an entity. */
export function nameSource(
  name: string,
  result: ExecutionResult,
  request: SubgraphRequest,
  shape?: AnswerShape,
): ExecutionResult {
  if (!result.errors?.some(isOwnOutage)) return result;
  const fieldsAt = shape && createLostFields(request, shape);
  const errors = result.errors.map((error) => {
    if (!isOwnOutage(error)) return error;
    const lost = fieldsAt?.(error.path);
    const extensions = { ...error.extensions, source: name, ...(lost && { lost }) };
    return { ...plainError(error), extensions };
  });
  return { ...result, errors: errors as unknown as NonNullable<ExecutionResult['errors']> };
}

/** Errors of subgraphs are graphql's or plain JSON. */
function plainError({ message, path }: GraphQLError) {
  return { message, ...(path && { path }) };
}

/**
 * What stands in for the answer of a subgraph that gave none: an error for each field that was asked of it. An entity's
 * fields are one error between them, which names them as `lost`, for the engine may have thousands of entities; clientErrors
 * makes them fields of the client's question.
 */
export function unavailable(name: string, request: SubgraphRequest, shape?: AnswerShape): ExecutionResult {
  const message = unavailableMessage(name);
  const extensions = unavailableExtensions(name);
  const lost = shape ? lostPlaces(request, shape) : [];
  if (lost.length === 0) return { errors: [new GraphQLError(message, { extensions })] };
  return {
    errors: lost.map(
      ({ path, fields }) =>
        new GraphQLError(message, {
          path,
          extensions: fields ? { ...extensions, lost: fields } : extensions,
        }),
    ),
  };
}

interface LostPlace {
  path: (string | number)[];
  /** Of an entity. */
  fields?: readonly string[];
}

function lostPlaces(request: SubgraphRequest, shape: AnswerShape): LostPlace[] {
  const asked = shape.read(request.document);
  const fieldsAt = createLostFields(request, shape);
  return asked.operation.selectionSet.selections.flatMap((selection): LostPlace[] => {
    if (selection.kind !== Kind.FIELD) return [];
    const key = responseKey(selection);
    const entities = asked.entities.find((one) => one.key === key);
    if (!entities) return [{ path: [key] }];
    return wantedOf(request, entities).map((_entity, index) => {
      const path = [key, index];
      return { path, fields: fieldsAt(path) ?? [] };
    });
  });
}

type LostFields = (path: GraphQLError['path']) => readonly string[] | undefined;

/** What was asked of the entity that a path leads to; undefined for a path that leads elsewhere. */
function createLostFields(request: SubgraphRequest, shape: AnswerShape): LostFields {
  const asked = shape.read(request.document);
  const selecting = selectingOf(shape, asked, request.variables);
  const known = new Map<string, readonly string[]>();
  return (path) => {
    const [key, index, ...deeper] = path ?? [];
    const entities = asked.entities.find((one) => one.key === key);
    if (!entities || typeof index !== 'number' || deeper.length > 0) return undefined;
    const typeName = typeNameOf(wantedOf(request, entities)[index]);
    const type = shape.schema.getType(typeName);
    const { selectionSet } = entities.field;
    if (!isObjectType(type) || !selectionSet) return undefined;
    const place = `${key}.${typeName}`;
    const fields = known.get(place) ?? [...collectFields(selecting, type, [selectionSet]).keys()];
    known.set(place, fields);
    return fields;
  };
}

function wantedOf({ variables }: SubgraphRequest, { variable }: AskedEntities): readonly unknown[] {
  const wanted = variables?.[variable];
  return Array.isArray(wanted) ? wanted : [];
}

function typeNameOf(representation: unknown): string {
  const isNamed =
    typeof representation === 'object' && representation !== null && '__typename' in representation;
  return isNamed ? String(representation.__typename) : '';
}
