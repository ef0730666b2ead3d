import { join } from 'node:path';
import { projectRoot } from '../shared/project-root.js';
import type { GeneratedSchemas } from './supergraph.js';

export const SUPERGRAPH_FILE = join(projectRoot, 'gateway', 'supergraph.graphql');
export const API_FILE = join(projectRoot, 'gateway', 'api-schema.graphql');

/** Documents that are answered by their hash. */
export const DOCUMENTS_FILE = join(projectRoot, 'gateway', 'trusted-documents.json');

/** The committed files that are made from the code, by path, with what they must hold. */
export function generatedFiles(schemas: GeneratedSchemas): Map<string, string> {
  const subgraphs = Object.entries(schemas.subgraphs).map(
    ([name, sdl]) => [join(projectRoot, 'subgraphs', name, 'schema.graphql'), sdl] as const,
  );
  return new Map([...subgraphs, [SUPERGRAPH_FILE, schemas.supergraph], [API_FILE, schemas.api]]);
}
