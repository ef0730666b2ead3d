import type { SubgraphParts } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { CitationResolver } from '../../shared/provenance/citation.resolver.js';
import { Markings1764300000000 } from '../../shared/provenance/markings.migration.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { DataCompleteness } from './completeness/completeness.entity.js';
import { DataCompletenessResolver } from './completeness/completeness.resolver.js';
import { createRegisterLoaders, type RegisterContext, type RegisterLoaders } from './context.js';
import { Contradiction, ContradictionSource } from './contradiction/contradiction.entity.js';
import { ContradictionResolver } from './contradiction/contradiction.resolver.js';
import { DataHealthResolver } from './data-health/data-health.resolver.js';
import { DataGap } from './gap/gap.entity.js';
import { DataGapResolver } from './gap/gap.resolver.js';
import { DataImport } from './import/import.entity.js';
import { DataImportResolver } from './import/import.resolver.js';
import { Register1764100000006 } from './migrations/1764100000006-register.js';
import { PartnershipResolver } from './partnership/partnership.resolver.js';
import { Partnership } from './partnership/partnership.stub.js';
import { PoliceAreaResolver } from './police-area/police-area.resolver.js';
import { PoliceArea } from './police-area/police-area.stub.js';
import { seedRegister } from './seed.js';
import { LoadedSource } from './source/loaded-source.entity.js';
import { LoadedSourceResolver } from './source/loaded-source.resolver.js';
import { SourceTerms } from './source/source-terms.entity.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';
import { ViewerGrantResolver } from './viewer/viewer-grant.resolver.js';

/** What the hub holds, from which files, what is missing and what does not agree. Loaded last. */
export const register: SubgraphParts<RegisterContext, RegisterLoaders> = {
  name: 'register',
  resolvers: [
    DataHealthResolver,
    LoadedSourceResolver,
    DataCompletenessResolver,
    DataImportResolver,
    ContradictionResolver,
    DataGapResolver,
    PartnershipResolver,
    PoliceAreaResolver,
    ViewerResolver,
    ViewerGrantResolver,
    CitationResolver,
  ],
  orphanedTypes: [Partnership, PoliceArea],
  references: {},
  entities: [
    SourceDocument,
    Place,
    SourceTerms,
    LoadedSource,
    DataCompleteness,
    DataGap,
    Contradiction,
    ContradictionSource,
    DataImport,
  ],
  migrations: [Register1764100000006, Markings1764300000000],
  createLoaders: createRegisterLoaders,
  createContext: (loaders, facts) => ({ ...loaders, ...facts }),
  seed: seedRegister,
};
