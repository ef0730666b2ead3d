import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../shared/errors.js';

const CODE: ErrorCode = 'NOT_PLANNABLE';
/** How the planner begins its complaint, and the place of which it complains: "Path 'partnership.peers.@.partnership' cannot be found…". */
const COMPLAINT = /^Failed to plan query/;
const PLACE = /Path '([\w.@]+)'/;

/**
 * The planner finds no way to some fields that a type needs from another part, where the same type stands above them in the
 * question. It is told as that, since the question can be put in two; undefined for any other error.
 */
export function tellUnplannable(error: unknown): GraphQLError | undefined {
  const message = error instanceof Error ? error.message : '';
  if (!COMPLAINT.test(message)) return undefined;
  const place = PLACE.exec(message)?.[1]?.replaceAll('.@', '');
  return new GraphQLError(
    `The hub cannot answer this question in one go: its parts depend on each other${place ? ` at ${place}` : ''}. ` +
      'Ask for what lies there in a question of its own, by its id.',
    { extensions: { code: CODE, ...(place && { place }) }, originalError: error as Error },
  );
}
