import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES } from '../../shared/errors.js';
import { MASKED_CODE, maskedError } from '../../shared/format-error.js';

type Path = NonNullable<GraphQLFormattedError['path']>;

const TOLD: ReadonlySet<unknown> = new Set(ERROR_CODES);

/**
 * What a client reads of the errors that came from the subgraphs or from the engine: coded refusals as they are,
 * anything else without details, since it is a fault of the hub's. Positions in the subgraphs' own documents are
 * never told, nor are paths that do not lead to what is missing in `data`.
 */
export function clientErrors(
  errors: readonly unknown[],
  data: unknown,
  onFault: (error: unknown) => void,
): GraphQLFormattedError[] {
  const told = new Map<string, GraphQLFormattedError>();
  for (const error of errors) {
    const formatted = formatForClient(readError(error), data);
    if (isUnexplained(error)) onFault(error);
    told.set(JSON.stringify([formatted.message, formatted.path, formatted.extensions]), formatted);
  }
  return [...told.values()];
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
function isUnexplained(error: unknown): boolean {
  const { code } = readError(error).extensions;
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
