import type { DataSource } from 'typeorm';
import type { RequestFacts } from '../../shared/graphql/subgraph-parts.js';
import { LoadedSource } from './data-health/loaded-source.entity.js';
import { createLoadedSources, type LoadedSources } from './data-health/loaded-source.loader.js';

export interface RegisterContext extends RequestFacts {
  loadedSources: LoadedSources;
}

export function createRegisterContext(data: DataSource, facts: RequestFacts): RegisterContext {
  return { ...facts, loadedSources: createLoadedSources(data.getRepository(LoadedSource)) };
}
