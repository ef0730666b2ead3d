import type { Repository } from 'typeorm';
import type { LoadedSource } from './loaded-source.entity.js';

export type LoadedSources = () => Promise<LoadedSource[]>;

export function createLoadedSources(sources: Repository<LoadedSource>): LoadedSources {
  return () => sources.find({ order: { subgraph: 'ASC', documentId: 'ASC', what: 'ASC' } });
}
