import type { SubgraphParts } from '../../shared/graphql/subgraph-parts.js';
import { CitationResolver } from '../../shared/provenance/citation.resolver.js';
import { ImportedFile1764100000000 } from '../../shared/provenance/imported-file.migration.js';
import { Markings1764300000000 } from '../../shared/provenance/markings.migration.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { AnnouncedChange } from './announced-change/announced-change.entity.js';
import {
  AnnouncedChangeResolver,
  AreaChangesResolver,
  ProposedAreaResolver,
} from './announced-change/announced-change.resolver.js';
import { AreaCode, LocalGovernmentArea, Neighbour } from './area/area.entity.js';
import { AreaResolver } from './area/area.resolver.js';
import { AreaBoundary } from './boundary/boundary.entity.js';
import { BoundaryResolver } from './boundary/boundary.resolver.js';
import { createGeographyLoaders, type GeographyContext, type GeographyLoaders } from './context.js';
import { County } from './county/county.entity.js';
import { CountyResolver } from './county/county.resolver.js';
import {
  CombinedAreaResolver,
  MergerAssessmentResolver,
  MergerOptionResolver,
  RestructureAssessmentResolver,
} from './merger/merger.resolver.js';
import { CombinedArea, MergerAssessment, MergerOption, RestructureAssessment } from './merger/merger.stub.js';
import { Geography1764000000000 } from './migrations/1764000000000-geography.js';
import { PopulationYear1764100000006 } from './migrations/1764100000006-population-year.js';
import { AreaBoundary1764500000000 } from './migrations/1764500000000-area-boundary.js';
import { PartnershipArea } from './partnership/partnership.entity.js';
import { PartnershipResolver, resolvePartnership } from './partnership/partnership.resolver.js';
import { Partnership } from './partnership/partnership.stub.js';
import { PoliceArea } from './police-area/police-area.entity.js';
import { PoliceAreaResolver } from './police-area/police-area.resolver.js';
import { BodyTenure } from './responsible-authority/body-tenure.entity.js';
import { seedGeography } from './seed.js';

interface Reference {
  id: string;
}

/** Areas, counties, police areas, neighbours, successors and the bodies that s.5 makes responsible. */
export const geography: SubgraphParts<GeographyContext, GeographyLoaders> = {
  name: 'geography',
  resolvers: [
    AreaResolver,
    BoundaryResolver,
    AreaChangesResolver,
    AnnouncedChangeResolver,
    ProposedAreaResolver,
    CountyResolver,
    PoliceAreaResolver,
    PartnershipResolver,
    MergerAssessmentResolver,
    RestructureAssessmentResolver,
    CombinedAreaResolver,
    MergerOptionResolver,
    CitationResolver,
  ],
  orphanedTypes: [Partnership, MergerAssessment, RestructureAssessment, CombinedArea, MergerOption],
  references: {
    LocalGovernmentArea: (reference: Reference, context) => context.areaBySlug.get(reference.id),
    County: (reference: Reference, context) => context.counties.byId.get(reference.id),
    PoliceArea: (reference: Reference, context) => context.policeAreas.byId.get(reference.id),
    MergerAssessment: (reference: Reference) => reference,
    RestructureAssessment: (reference: Reference) => reference,
    CombinedArea: (reference: Reference) => reference,
    MergerOption: (reference: Reference) => reference,
    CommunitySafetyPartnership: (reference: Reference, context) => resolvePartnership(reference, context),
  },
  entities: [
    SourceDocument,
    LocalGovernmentArea,
    AreaCode,
    Neighbour,
    AreaBoundary,
    County,
    PoliceArea,
    PartnershipArea,
    BodyTenure,
    AnnouncedChange,
  ],
  migrations: [
    Geography1764000000000,
    ImportedFile1764100000000,
    PopulationYear1764100000006,
    Markings1764300000000,
    AreaBoundary1764500000000,
  ],
  createLoaders: createGeographyLoaders,
  createContext: (loaders, facts) => ({ ...loaders, ...facts }),
  seed: seedGeography,
};
