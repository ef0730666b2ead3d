import type { EntityManager } from 'typeorm';
import type { RequestFacts } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { createPlaces, type Places } from '../../shared/place/place.loader.js';
import { createDocumentById, type DocumentById } from '../../shared/provenance/document.loader.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { type CombinedTotals, createCombinedTotals } from './combined-area/combined-area.loader.js';
import { FundingFact } from './fact/fact.entity.js';
import { createFactsByPaper, type FactsByPaper } from './fact/fact.loader.js';
import { Grant, GrantLocation } from './grant/grant.entity.js';
import { createGrants, type Grants } from './grant/grant.loader.js';
import { createPublishedSums, type PublishedSums } from './grant/published-sum.loader.js';
import { createTotalsOfPartnerships, type TotalsOfPartnerships } from './grant-total/grant-total.loader.js';
import { createGrounds, type Grounds } from './recipient/ground.loader.js';
import { FundingStatement } from './statement/statement.entity.js';
import { createStatements, type Statements } from './statement/statement.loader.js';
import { Theme } from './theme/theme.entity.js';
import { createThemes, type Themes } from './theme/theme.loader.js';

/** What reads the tables: the same for whoever may read the same rows. */
export interface FundingLoaders {
  documentById: DocumentById;
  places: Places;
  grounds: Grounds;
  themes: Themes;
  statements: Statements;
  totalsOfPartnerships: TotalsOfPartnerships;
  combinedTotals: CombinedTotals;
  factsByPaper: FactsByPaper;
  grants: Grants;
  publishedSums: PublishedSums;
}

export type FundingContext = FundingLoaders & RequestFacts;

export function createFundingLoaders(data: EntityManager): FundingLoaders {
  const documentById = createDocumentById(data.getRepository(SourceDocument));
  const places = createPlaces(data.getRepository(Place));
  const sources = {
    grounds: createGrounds(places),
    statements: createStatements(data.getRepository(FundingStatement), documentById),
  };
  return {
    ...sources,
    documentById,
    places,
    themes: createThemes(data.getRepository(Theme)),
    totalsOfPartnerships: createTotalsOfPartnerships(sources),
    combinedTotals: createCombinedTotals(sources),
    factsByPaper: createFactsByPaper(data.getRepository(FundingFact)),
    grants: createGrants(data.getRepository(Grant), data.getRepository(GrantLocation)),
    publishedSums: createPublishedSums(data.getRepository(Grant), sources.grounds),
  };
}
