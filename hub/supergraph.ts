import { composeServices } from '@theguild/federation-composition';
import { buildASTSchema, parse, printSchema } from 'graphql';
import { buildSubgraph } from '../shared/graphql/subgraph-schema.js';
import { publishRights, RIGHTS_DEFINITIONS } from './published-rights.js';
import type { AnySubgraph } from './subgraphs.js';

export interface GeneratedSchemas {
  /** SDL of each subgraph by name. */
  subgraphs: Record<string, string>;
  supergraph: string;
  /** What clients see. */
  api: string;
}

/** Composes the subgraphs' schemas. @throws Error listing every composition error. */
export async function generateSchemas(subgraphs: readonly AnySubgraph[]): Promise<GeneratedSchemas> {
  const sdls: Record<string, string> = {};
  for (const subgraph of subgraphs) sdls[subgraph.name] = (await buildSubgraph(subgraph)).sdl;
  const composed = composeServices(
    Object.entries(sdls).map(([name, sdl]) => ({
      name,
      url: `http://${name}.subgraph/graphql`,
      typeDefs: parse(sdl),
    })),
  );
  if (composed.errors)
    throw new Error(
      `The subgraphs do not compose:\n${composed.errors.map((error) => `  ${error.message}`).join('\n')}`,
    );
  return {
    subgraphs: sdls,
    supergraph: composed.supergraphSdl,
    api: publicApi(composed.publicSdl, composed.supergraphSdl),
  };
}

function publicApi(sdl: string, supergraphSdl: string): string {
  const schema = buildASTSchema(parse(`${RIGHTS_DEFINITIONS}\n${sdl}`));
  return publishRights(`${printSchema(schema)}\n`, parse(supergraphSdl));
}
