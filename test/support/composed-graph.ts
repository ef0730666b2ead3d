import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { execute, type GraphQLSchema, parse } from 'graphql';
import type { SubgraphExecutor } from '../../gateway/engine/engine.js';
import { formatError } from '../../shared/format-error.js';

/** Subgraphs made for a test, in this process. */
export interface ComposedGraph {
  supergraphSdl: string;
  apiSdl: string;
  executors: Map<string, SubgraphExecutor>;
  schemas: ReadonlyMap<string, GraphQLSchema>;
}

export interface SubgraphSource {
  sdl: string;
  resolvers: object;
}

/** Composes subgraphs by name. */
export function composeGraph(sources: Readonly<Record<string, SubgraphSource>>): ComposedGraph {
  const composed = composeServices(
    Object.entries(sources).map(([name, { sdl }]) => ({
      name,
      url: `http://${name}.subgraph/graphql`,
      typeDefs: parse(sdl),
    })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  const schemas = new Map(
    Object.entries(sources).map(([name, { sdl, resolvers }]) => [name, buildSchema(sdl, resolvers)]),
  );
  return {
    supergraphSdl: composed.supergraphSdl,
    apiSdl: composed.publicSdl,
    schemas,
    executors: new Map([...schemas].map(([name, schema]) => [name, executorOf(schema)])),
  };
}

function buildSchema(sdl: string, resolvers: object): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }] as never);
}

function executorOf(schema: GraphQLSchema): SubgraphExecutor {
  return async ({ document, variables, operationName }) => {
    const result = await execute({ schema, document, variableValues: { ...variables }, operationName });
    return result.errors ? { ...result, errors: result.errors.map(formatError) as never } : result;
  };
}
