import type { SubgraphParts } from '../../shared/graphql/subgraph-parts.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { createRegisterContext, type RegisterContext } from './context.js';
import { DataHealthResolver } from './data-health/data-health.resolver.js';
import { LoadedSource } from './data-health/loaded-source.entity.js';
import { Register1764100000006 } from './migrations/1764100000006-register.js';
import { seedRegister } from './seed.js';

/** What the hub holds, from which files, what is missing and what does not agree. Loaded last. */
export const register: SubgraphParts<RegisterContext> = {
  name: 'register',
  resolvers: [DataHealthResolver],
  orphanedTypes: [],
  references: {},
  entities: [SourceDocument, LoadedSource],
  migrations: [Register1764100000006],
  createContext: createRegisterContext,
  seed: seedRegister,
};
