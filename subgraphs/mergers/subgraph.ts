import type { SubgraphParts } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { CitationResolver } from '../../shared/provenance/citation.resolver.js';
import { ImportedFile1764100000000 } from '../../shared/provenance/imported-file.migration.js';
import { Markings1764300000000 } from '../../shared/provenance/markings.migration.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { LocalGovernmentArea, PoliceArea } from './area/area.stub.js';
import { OldArea } from './area/old-area.entity.js';
import type { AssessmentReference } from './assessment/assessment.loader.js';
import { AssessmentResolver } from './assessment/assessment.resolver.js';
import { CombinedAreaResolver } from './combined-area/combined-area.resolver.js';
import {
  createMergersContext,
  createMergersLoaders,
  type MergersContext,
  type MergersLoaders,
} from './context.js';
import { DocumentedOption } from './documented-option/documented-option.entity.js';
import { LawResolver } from './law/law.resolver.js';
import { LawRuleRow, LawVersion } from './law/law-rule.entity.js';
import { MergerOptionResolver } from './merger-option/merger-option.resolver.js';
import { MergerOptionConnectionResolver } from './merger-option/merger-option-connection.resolver.js';
import { Mergers1764000000004 } from './migrations/1764000000004-mergers.js';
import { closeOptionSearch } from './option-search/option-search.loader.js';
import { PartnershipFormation } from './partnership/formation.entity.js';
import { PoliceAreaResolver } from './police-area/police-area.resolver.js';
import { RestructureResolver } from './restructure/restructure.resolver.js';
import { seedMergers } from './seed.js';

interface Reference {
  id: string;
}

/** What the Act allows: its rules, assessments of mergers, and every way to group the areas of a police area. */
export const mergers: SubgraphParts<MergersContext, MergersLoaders> = {
  name: 'mergers',
  resolvers: [
    AssessmentResolver,
    RestructureResolver,
    LawResolver,
    PoliceAreaResolver,
    MergerOptionConnectionResolver,
    MergerOptionResolver,
    CombinedAreaResolver,
    CitationResolver,
  ],
  orphanedTypes: [LocalGovernmentArea, PoliceArea],
  references: {
    PoliceArea: (reference: Reference) => reference,
    CombinedArea: (reference: Reference) => reference,
    MergerAssessment: (reference: AssessmentReference) => reference,
    RestructureAssessment: (reference: AssessmentReference) => reference,
  },
  entities: [SourceDocument, Place, OldArea, PartnershipFormation, DocumentedOption, LawRuleRow, LawVersion],
  migrations: [Mergers1764000000004, ImportedFile1764100000000, Markings1764300000000],
  createLoaders: createMergersLoaders,
  createContext: createMergersContext,
  seed: seedMergers,
  close: closeOptionSearch,
};
