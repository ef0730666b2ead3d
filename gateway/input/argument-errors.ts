import { GraphQLError, type GraphQLErrorExtensions, type ValueNode } from 'graphql';
import type { ErrorCode } from '../../shared/errors.js';
import { MAX_PAGE } from '../../shared/graphql/paging.js';

const LONGEST_MESSAGE = 600;

/** Arguments whose values have a code of their own whatever their type says against them. */
const ARGUMENT_CODES: Readonly<Record<string, { code: ErrorCode; accepted: string }>> = {
  first: { code: 'BAD_FIRST', accepted: `1 to ${MAX_PAGE}` },
  after: { code: 'BAD_CURSOR', accepted: 'pageInfo.endCursor' },
};

/** An error about a value that stands in the document, told by the argument's name: "filter.financialYear: …". */
export function literalError(
  error: GraphQLError,
  place: readonly string[],
  value: ValueNode | undefined,
): GraphQLError {
  const argument = place.join('.');
  if (argument === '') return error;
  return codedError(error, {
    message: `${argument}: ${error.message}`,
    argument: place.at(-1),
    nodes: error.nodes ?? value,
    fallback: 'GRAPHQL_VALIDATION_FAILED',
    details: { argument },
  });
}

/** An error about a variable's value; graphql's message names the variable. `argument` is where the variable goes. */
export function variableError(error: GraphQLError, argument: string | undefined): GraphQLError {
  return codedError(error, {
    message: error.message,
    argument,
    nodes: error.nodes,
    fallback: 'BAD_USER_INPUT',
    details: argument === undefined ? {} : { argument },
  });
}

interface Telling {
  message: string;
  argument: string | undefined;
  nodes: GraphQLError['nodes'] | ValueNode;
  fallback: string;
  details: GraphQLErrorExtensions;
}

function codedError(
  error: GraphQLError,
  { message, argument, nodes, fallback, details }: Telling,
): GraphQLError {
  const known =
    argument !== undefined && error.extensions.code === undefined ? ARGUMENT_CODES[argument] : undefined;
  const told = known ? `${message.replace(/\.$/, '')}; give ${known.accepted}.` : message;
  return new GraphQLError(shortened(told), {
    nodes: nodes ?? null,
    extensions: { code: fallback, ...known, ...error.extensions, ...details },
  });
}

/** Graphql repeats the value it refuses, however long; the end of the message says what is accepted. */
function shortened(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message;
  const half = LONGEST_MESSAGE / 2;
  return `${message.slice(0, half)} … ${message.slice(-half)}`;
}
