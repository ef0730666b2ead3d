import type { SubgraphParts } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { CitationResolver } from '../../shared/provenance/citation.resolver.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { createMeasuresContext, type MeasuresContext } from './context.js';
import { Measure } from './measure/measure.entity.js';
import { MeasureResolver } from './measure/measure.resolver.js';
import { Measures1764100000005 } from './migrations/1764100000005-measures.js';
import { seedMeasures } from './seed.js';

/** What is counted in every partnership, and how they compare. */
export const measures: SubgraphParts<MeasuresContext> = {
  name: 'measures',
  resolvers: [MeasureResolver, CitationResolver],
  orphanedTypes: [],
  references: {
    Measure: async ({ id }: { id: string }, context) =>
      (await context.measures.all()).find((measure) => measure.id === id) ?? null,
  },
  entities: [SourceDocument, Place, Measure],
  migrations: [Measures1764100000005],
  createContext: createMeasuresContext,
  seed: seedMeasures,
};
