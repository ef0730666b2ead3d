import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../../shared/errors.js';
import { MASKED_CODE, maskedError } from '../../shared/format-error.js';

type Path = NonNullable<GraphQLFormattedError['path']>;

const TOLD: ReadonlySet<unknown> = new Set(ERROR_CODES);
const OUT_OF_REACH: ErrorCode = 'SOURCE_UNAVAILABLE';

/**
 * What a client reads of the errors that came from the subgraphs or from the engine: coded refusals as they are,
 * anything else without details, since it is a fault of the hub's. Positions in the subgraphs' own documents are
 * never told, nor are paths that do not lead to what is missing in `data`. What a part out of reach costs is one error a field
 * of the question: in a list its path leads to the first place, and `places` counts them.
 */
export function clientErrors(
  errors: readonly unknown[],
  data: unknown,
  onFault: (error: unknown) => void,
): GraphQLFormattedError[] {
  const told = new Map<string, Told>();
  for (const error of errors) {
    const read = readError(error);
    if (isUnexplained(read)) onFault(error);
    for (const formatted of splitLost(read, data).map((one) => formatForClient(one, data)))
      addTo(told, formatted);
  }
  return [...told.values()].map(({ error, places }) =>
    places.size > 1 ? { ...error, extensions: { ...error.extensions, places: places.size } } : error,
  );
}

interface Told {
  error: GraphQLFormattedError;
  places: Set<string>;
}

function addTo(told: Map<string, Told>, error: GraphQLFormattedError): void {
  const { message, path, extensions } = error;
  const isLost = extensions?.code === OUT_OF_REACH;
  const field = isLost ? path?.filter((step) => typeof step === 'string') : path;
  const key = JSON.stringify([message, field, extensions]);
  const known = told.get(key) ?? { error, places: new Set() };
  told.set(key, known);
  if (isLost && path) known.places.add(JSON.stringify(path));
}

/** An error for each field of an entity that a part out of reach did not give, where the question asks for it. */
function splitLost(error: ReadError, data: unknown): ReadError[] {
  const { path, extensions } = error;
  if (extensions.code !== OUT_OF_REACH || !Array.isArray(extensions.lost)) return [error];
  const { lost, ...rest } = extensions;
  const split = lost
    .map((field) => ({ ...error, path: [...(path ?? []), String(field)], extensions: rest }))
    .filter((one) => leadsToNull(one.path, data));
  return split.length > 0 ? split : [{ ...error, path: undefined, extensions: rest }];
}

interface ReadError {
  message: string;
  path: Path | undefined;
  extensions: Readonly<Record<string, unknown>>;
}

function formatForClient({ message, path, extensions }: ReadError, data: unknown): GraphQLFormattedError {
  const place = path && leadsToNull(path, data) ? { path } : {};
  if (!TOLD.has(extensions.code)) return { ...maskedError(), ...place };
  const { stacktrace: _stack, exception: _exception, ...details } = extensions;
  return { message, ...place, extensions: details };
}

/** Faults that a subgraph has masked were logged there. */
function isUnexplained({ extensions: { code } }: ReadError): boolean {
  return code !== MASKED_CODE && !TOLD.has(code);
}

/** An error may be graphql's, or plain JSON from a subgraph, or anything that was thrown. */
function readError(error: unknown): ReadError {
  const { message, path, extensions } = (error ?? {}) as {
    message?: unknown;
    path?: unknown;
    extensions?: unknown;
  };
  return {
    message: String(message),
    path: Array.isArray(path) ? path : undefined,
    extensions: typeof extensions === 'object' && extensions !== null ? { ...extensions } : {},
  };
}

/**
 * Does the path lead to a null, or into one? A field that failed is null or inside a null; the engine's paths to whole
 * lists of entities are left over from its plan.
 */
function leadsToNull(path: Path, data: unknown): boolean {
  let place = data;
  for (const step of path) {
    if (place === null) return true;
    if (typeof place !== 'object' || Array.isArray(place) !== (typeof step === 'number')) return false;
    if (!Object.hasOwn(place, step)) return false;
    place = (place as Record<string | number, unknown>)[step];
  }
  return path.length > 0 && place === null;
}
