import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';
import { directResolvers, type NotedResolvers } from './direct-resolvers.js';
import { answerReferences } from './entity-references.js';
import type { SubgraphParts } from './subgraph-parts.js';

const FEDERATION_LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@tag", "@cost", "@listSize", "@authenticated", "@requiresScopes", "@policy"])';

export interface SubgraphSchema {
  /** What composition and the committed copy need. */
  sdl: string;
  schema: GraphQLSchema;
}

/** Turns decorated classes into a federation subgraph. */
export async function buildSubgraph<Context extends object, Loaders extends object>(
  parts: SubgraphParts<Context, Loaders>,
): Promise<SubgraphSchema> {
  leavePropertiesToGraphql();
  const classes = await buildSchema({
    resolvers: parts.resolvers as never,
    orphanedTypes: parts.orphanedTypes as never,
    skipCheck: true,
    validate: false,
  });
  const sdl = `${FEDERATION_LINK}\n\n${printSchemaWithDirectives(classes)}\n`;
  const resolvers = resolversOf(parts, classes);
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }] as never);
  answerReferences(schema, parts.references);
  return { sdl, schema };
}

/** The marked seam: type-graphql's resolver map plus reference resolvers, in the form @apollo/subgraph takes. */
function resolversOf<Context extends object, Loaders extends object>(
  parts: SubgraphParts<Context, Loaders>,
  classes: GraphQLSchema,
): Record<string, unknown> {
  const resolvers = createResolversMap(classes) as unknown as Record<string, Record<string, unknown>>;
  const { TypeGraphQLMetadataStorage: noted } = globalThis as unknown as Noted;
  for (const [type, fields] of directResolvers(noted, parts.resolvers)) {
    for (const [field, resolve] of fields) if (resolvers[type]?.[field]) resolvers[type][field] = resolve;
  }
  for (const [type, resolve] of Object.entries(parts.references)) {
    resolvers[type] = {
      ...resolvers[type],
      __resolveReference: resolve,
    };
  }
  return resolvers;
}

/**
 * The marked seam to what type-graphql's decorators have noted, which it keeps in one place of the process: a field that is a property
 * of its object is read by graphql itself. Around each value type-graphql would put a resolver that does the same.
 */
function leavePropertiesToGraphql(): void {
  const { TypeGraphQLMetadataStorage: noted } = globalThis as unknown as Noted;
  for (const type of noted.objectTypes) type.simpleResolvers ??= true;
}

interface Noted {
  TypeGraphQLMetadataStorage: NotedResolvers & { objectTypes: { simpleResolvers?: boolean }[] };
}
