import type { SubgraphParts } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { CitationResolver } from '../../shared/provenance/citation.resolver.js';
import { DutyRule } from '../../shared/provenance/duty-rule.entity.js';
import { ImportedFile1764100000000 } from '../../shared/provenance/imported-file.migration.js';
import { Markings1764300000000 } from '../../shared/provenance/markings.migration.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { Action } from './action-plan/action.entity.js';
import { ActionResolver, PlanActionsResolver } from './action-plan/action.resolver.js';
import { ActionPlan, PlanThemeLink, SubPlan } from './action-plan/action-plan.entity.js';
import {
  ActionPlanResolver,
  PartnershipActionPlansResolver,
  SubPlanResolver,
} from './action-plan/action-plan.resolver.js';
import { CombinedAreaResolver } from './combined-area/combined-area.resolver.js';
import { CombinedArea } from './combined-area/combined-area.stub.js';
import { PriorityComparisonResolver } from './comparison/priority-comparison.resolver.js';
import {
  createPartnershipsContext,
  createPartnershipsLoaders,
  type PartnershipsContext,
  type PartnershipsLoaders,
} from './context.js';
import { County } from './county/county.stub.js';
import { PartnershipDutiesResolver } from './duty/duty.resolver.js';
import { DutyEvidence } from './duty/duty-evidence.entity.js';
import { Fact } from './fact/fact.entity.js';
import { GroupDescriptionRow, GroupMember, GroupRow } from './group/group.entity.js';
import { GroupResolver, PartnershipGroupsResolver } from './group/group.resolver.js';
import { Partnerships1764000000001 } from './migrations/1764000000001-partnerships.js';
import { PeopleCounts1764310000000 } from './migrations/1764310000000-people-counts.js';
import { ActionPlans1764400000001 } from './migrations/1764400000001-action-plans.js';
import { Paper } from './paper/paper.entity.js';
import { PaperResolver } from './paper/paper.resolver.js';
import { Partnership } from './partnership/partnership.entity.js';
import { PartnershipResolver } from './partnership/partnership.resolver.js';
import { CountedArea, PeopleCountRow, ReleasedCount } from './people-count/people-count.entity.js';
import {
  AreaPeopleCountResolver,
  AreaPeopleCountsResolver,
  CombinedAreaPeopleCountsResolver,
  CountyPeopleCountsResolver,
  PartnershipPeopleCountsResolver,
  PeopleCountResolver,
  PoliceAreaPeopleCountsResolver,
} from './people-count/people-count.resolver.js';
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
export const partnerships: SubgraphParts<PartnershipsContext, PartnershipsLoaders> = {
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
    ActionPlanResolver,
    SubPlanResolver,
    PlanActionsResolver,
    ActionResolver,
    PartnershipActionPlansResolver,
    ThemeResolver,
    PaperResolver,
    PoliceAreaResolver,
    CombinedAreaResolver,
    PeopleCountResolver,
    AreaPeopleCountResolver,
    PartnershipPeopleCountsResolver,
    AreaPeopleCountsResolver,
    CombinedAreaPeopleCountsResolver,
    CountyPeopleCountsResolver,
    PoliceAreaPeopleCountsResolver,
    CitationResolver,
  ],
  orphanedTypes: [PoliceArea, CombinedArea, County],
  references: {
    CommunitySafetyPartnership: (reference: Reference, context) =>
      context.partnerships.byId.get(reference.id),
    PriorityTheme: (reference: Reference, context) => context.themes.byId.get(reference.id),
    Paper: (reference: Reference, context) => context.papers.byId.load(reference.id),
    ActionPlan: (reference: Reference, context) => context.actionPlans.byId.load(reference.id),
    PoliceArea: (reference: Reference) => reference,
    CombinedArea: (reference: Reference) => reference,
    County: (reference: Reference) => reference,
    LocalGovernmentArea: (reference: Reference) => reference,
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
    ReleasedCount,
    CountedArea,
    PeopleCountRow,
    ActionPlan,
    SubPlan,
    PlanThemeLink,
    Action,
  ],
  migrations: [
    Partnerships1764000000001,
    ImportedFile1764100000000,
    Markings1764300000000,
    PeopleCounts1764310000000,
    ActionPlans1764400000001,
  ],
  createLoaders: createPartnershipsLoaders,
  createContext: createPartnershipsContext,
  seed: seedPartnerships,
};
