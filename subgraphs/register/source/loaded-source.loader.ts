import type { Repository } from 'typeorm';
import { indexBy } from '../../../shared/collections.js';
import { readOnce } from '../../../shared/db/row-loader.js';
import type { DocumentById } from '../../../shared/provenance/document.loader.js';
import type { LoadedSource } from './loaded-source.entity.js';
import type { SourceTerms } from './source-terms.entity.js';
import { summariseSubgraphs } from './subgraph-health.rules.js';
import type { SubgraphHealth } from './subgraph-health.type.js';

/** Each table is read once a request. */
export interface LoadedSources {
  /** Everything, by subgraph in the order of loading. */
  all(): Promise<LoadedSource[]>;
  /** What each subgraph has loaded in all. */
  bySubgraph(): Promise<SubgraphHealth[]>;
  /** Terms of a published table, by document; null for laws, papers and imports. */
  termsOf(documentId: string): Promise<SourceTerms | null>;
}

export function createLoadedSources(
  sources: Repository<LoadedSource>,
  terms: Repository<SourceTerms>,
  documentById: DocumentById,
): LoadedSources {
  const all = readOnce(() => sources.find({ order: { sortKey: 'ASC' } }));
  const allTerms = readOnce(async () => indexBy(await terms.find(), (row) => row.documentId));
  const withDay = async (source: LoadedSource) => ({
    ...source,
    knownAt: (await documentById.load(source.documentId)).knownAt,
  });
  return {
    all,
    bySubgraph: async () => summariseSubgraphs(await Promise.all((await all()).map(withDay))),
    termsOf: async (documentId) => (await allTerms()).get(documentId) ?? null,
  };
}
