import type { SubgraphParts } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { CitationResolver } from '../../shared/provenance/citation.resolver.js';
import { DutyRule } from '../../shared/provenance/duty-rule.entity.js';
import { ImportedFile1764100000000 } from '../../shared/provenance/imported-file.migration.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { CombinedAreaResolver } from './combined-area/combined-area.resolver.js';
import { CombinedArea } from './combined-area/combined-area.stub.js';
import { PriorityComparisonResolver } from './comparison/priority-comparison.resolver.js';
import { createPartnershipsContext, type PartnershipsContext } from './context.js';
import { PartnershipDutiesResolver } from './duty/duty.resolver.js';
import { DutyEvidence } from './duty/duty-evidence.entity.js';
import { Fact } from './fact/fact.entity.js';
import { GroupDescriptionRow, GroupMember, GroupRow } from './group/group.entity.js';
import { GroupResolver, PartnershipGroupsResolver } from './group/group.resolver.js';
import { Partnerships1764000000001 } from './migrations/1764000000001-partnerships.js';
import { Paper } from './paper/paper.entity.js';
import { PaperResolver } from './paper/paper.resolver.js';
import { Partnership } from './partnership/partnership.entity.js';
import { PartnershipResolver } from './partnership/partnership.resolver.js';
import { PoliceAreaResolver } from './police-area/police-area.resolver.js';
import { PoliceArea } from './police-area/police-area.stub.js';
import { Priority, PrioritySet, ThemeLink } from './priority/priority.entity.js';
import {
  PartnershipPrioritiesResolver,
  PriorityResolver,
  PrioritySetResolver,
} from './priority/priority.resolver.js';
import { seedPartnerships } from './seed.js';
import { StatedBody } from './stated-body/stated-body.entity.js';
import { PriorityTheme } from './theme/theme.entity.js';
import { ThemeResolver } from './theme/theme.resolver.js';

interface Reference {
  id: string;
}

/** Partnerships, their groups, priorities and duties, and the papers that tell of them. */
export const partnerships: SubgraphParts<PartnershipsContext> = {
  name: 'partnerships',
  resolvers: [
    PartnershipResolver,
    PartnershipPrioritiesResolver,
    PartnershipGroupsResolver,
    PartnershipDutiesResolver,
    PriorityResolver,
    PrioritySetResolver,
    PriorityComparisonResolver,
    GroupResolver,
    ThemeResolver,
    PaperResolver,
    PoliceAreaResolver,
    CombinedAreaResolver,
    CitationResolver,
  ],
  orphanedTypes: [PoliceArea, CombinedArea],
  references: {
    CommunitySafetyPartnership: (reference: Reference, context) =>
      context.partnerships.byId.load(reference.id),
    PriorityTheme: (reference: Reference, context) => context.themes.byId.load(reference.id),
    Paper: (reference: Reference, context) => context.papers.byId.load(reference.id),
    PoliceArea: (reference: Reference) => reference,
    CombinedArea: (reference: Reference) => reference,
  },
  entities: [
    SourceDocument,
    Place,
    DutyRule,
    Paper,
    PriorityTheme,
    Partnership,
    PrioritySet,
    Priority,
    ThemeLink,
    GroupRow,
    GroupDescriptionRow,
    GroupMember,
    StatedBody,
    Fact,
    DutyEvidence,
  ],
  migrations: [Partnerships1764000000001, ImportedFile1764100000000],
  createContext: createPartnershipsContext,
  seed: seedPartnerships,
};
