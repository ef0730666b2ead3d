import type { EntityManager } from 'typeorm';
import type { RequestFacts } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { createPlaces, type Places } from '../../shared/place/place.loader.js';
import type { DocumentById } from '../../shared/provenance/document.loader.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { DataCompleteness } from './completeness/completeness.entity.js';
import { type Completenesses, createCompletenesses } from './completeness/completeness.loader.js';
import { Contradiction } from './contradiction/contradiction.entity.js';
import { type Contradictions, createContradictions } from './contradiction/contradiction.loader.js';
import { DataGap } from './gap/gap.entity.js';
import { createGaps, type Gaps } from './gap/gap.loader.js';
import { DataImport } from './import/import.entity.js';
import { createImports, type Imports } from './import/import.loader.js';
import { createHeldDocuments, type HeldDocuments } from './source/held-document.loader.js';
import { LoadedSource } from './source/loaded-source.entity.js';
import { createLoadedSources, type LoadedSources } from './source/loaded-source.loader.js';
import { SourceTerms } from './source/source-terms.entity.js';

/** What reads the tables: the same for whoever may read the same rows. */
export interface RegisterLoaders {
  documents: HeldDocuments;
  /** What citations are resolved by. */
  documentById: DocumentById;
  places: Places;
  loadedSources: LoadedSources;
  completenesses: Completenesses;
  imports: Imports;
  contradictions: Contradictions;
  gaps: Gaps;
}

export type RegisterContext = RegisterLoaders & RequestFacts;

export function createRegisterLoaders(data: EntityManager): RegisterLoaders {
  const documents = createHeldDocuments(data.getRepository(SourceDocument));
  return {
    documents,
    documentById: documents.byId,
    places: createPlaces(data.getRepository(Place)),
    loadedSources: createLoadedSources(
      data.getRepository(LoadedSource),
      data.getRepository(SourceTerms),
      documents.byId,
    ),
    completenesses: createCompletenesses(data.getRepository(DataCompleteness)),
    imports: createImports(data.getRepository(DataImport)),
    contradictions: createContradictions(data.getRepository(Contradiction)),
    gaps: createGaps(data.getRepository(DataGap)),
  };
}
