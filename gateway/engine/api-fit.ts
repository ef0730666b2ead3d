import {
  BreakingChangeType,
  buildASTSchema,
  type DocumentNode,
  findBreakingChanges,
  type GraphQLSchema,
} from 'graphql';

/** Directives say how to ask, not what there is; the supergraph has its own. */
const OF_DIRECTIVES: ReadonlySet<string> = new Set([
  BreakingChangeType.DIRECTIVE_REMOVED,
  BreakingChangeType.DIRECTIVE_ARG_REMOVED,
  BreakingChangeType.DIRECTIVE_LOCATION_REMOVED,
  BreakingChangeType.DIRECTIVE_REPEATABLE_REMOVED,
  BreakingChangeType.REQUIRED_DIRECTIVE_ARG_ADDED,
]);

const MOST_TOLD = 5;

/**
 * Refuses a public schema that promises what the supergraph has not, so that no question is accepted which cannot be planned.
 * @throws Error naming what is missing.
 */
export function refuseUnfitApi(apiSchema: GraphQLSchema, supergraph: DocumentNode): void {
  const whole = buildASTSchema(supergraph, { assumeValid: true, assumeValidSDL: true });
  const missing = findBreakingChanges(apiSchema, whole).filter(({ type }) => !OF_DIRECTIVES.has(type));
  if (missing.length === 0) return;
  const told = missing.slice(0, MOST_TOLD).map(({ description }) => description);
  const more = missing.length > told.length ? ` And ${missing.length - told.length} more.` : '';
  throw new Error(`The public schema is not one of this supergraph: ${told.join(' ')}${more}`);
}
