import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isOutage, isUnstorableText } from './db/database-error.js';
import { DomainError, type ErrorCode } from './errors.js';

/** What a failure is to the client: its own mistake, told plainly, or a fault of the hub, told without details. */
export function formatError(error: unknown): GraphQLFormattedError {
  const origin = originOf(error);
  const place = error instanceof GraphQLError ? placeOf(error) : {};
  if (origin instanceof DomainError) {
    return { message: origin.message, ...place, extensions: { ...origin.details, code: origin.code } };
  }
  if (isOutage(origin)) return { ...unavailable(), ...place };
  if (isUnstorableText(origin)) return { ...unstorable(), ...place };
  if (error instanceof GraphQLError && origin instanceof GraphQLError) {
    return {
      message: error.message,
      ...place,
      extensions: withCode({ ...origin.extensions, ...error.extensions }),
    };
  }
  return { ...maskedError(), ...place };
}

/** Is this a bug or an outage of ours, to be logged, rather than an answer to the caller? */
export function isFault(error: unknown): boolean {
  return isOutage(originOf(error)) || OUR_CODES.has(formatError(error).extensions?.code);
}

/** Is the fault an outage, which whoever asks meanwhile meets as well, rather than a bug? */
export function isOutageFault(error: unknown): boolean {
  const origin = originOf(error);
  return isOutage(origin) || (origin instanceof DomainError && isOutage(origin.cause));
}

/** The code of every fault whose details are kept from the client. */
export const MASKED_CODE = 'INTERNAL_SERVER_ERROR';

const OUR_CODES: ReadonlySet<unknown> = new Set([MASKED_CODE, 'AUDIT_UNAVAILABLE' satisfies ErrorCode]);

/** What a client is told of a fault of the hub. */
export function maskedError(): GraphQLFormattedError {
  return {
    message: 'The hub could not answer this part; the fault is on its side and has been logged.',
    extensions: { code: MASKED_CODE },
  };
}

function unavailable(): GraphQLFormattedError {
  return {
    message: 'A database of the hub does not answer; this part of the answer is missing. Ask again later.',
    extensions: { code: 'SOURCE_UNAVAILABLE' },
  };
}

function unstorable(): GraphQLFormattedError {
  return {
    message: 'An argument holds a character that no id or name has, such as U+0000; leave it out.',
    extensions: { code: 'BAD_ARGUMENT' },
  };
}

/** The error that was thrown, under whatever graphql wrapped around it. */
export function originOf(error: unknown): unknown {
  if (!(error instanceof GraphQLError) || !error.originalError) return error;
  return error.originalError instanceof GraphQLError ? originOf(error.originalError) : error.originalError;
}

function placeOf(error: GraphQLError): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  return {
    ...(error.path && { path: error.path }),
    ...(error.locations && { locations: error.locations }),
  };
}

/** Keeps what a coded error tells the client; never a stack. */
function withCode(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { stacktrace: _stack, exception: _exception, ...told } = extensions;
  return { code: 'BAD_USER_INPUT', ...told };
}
