import type { EntityManager } from 'typeorm';
import type { RequestFacts } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { createPlaces, type Places } from '../../shared/place/place.loader.js';
import type { DocumentById } from '../../shared/provenance/document.loader.js';
import { DutyRule } from '../../shared/provenance/duty-rule.entity.js';
import { createDutyRulesByBearer } from '../../shared/provenance/duty-rule.loader.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { type ActionsByPlan, createActionsByPlan } from './action-plan/action.loader.js';
import { ActionPlan } from './action-plan/action-plan.entity.js';
import { type ActionPlans, createActionPlans } from './action-plan/action-plan.loader.js';
import { createDutiesOn, createEvidenceByPartnership, type DutiesOn } from './duty/duty.loader.js';
import { DutyEvidence } from './duty/duty-evidence.entity.js';
import { Fact } from './fact/fact.entity.js';
import { createFacts, type Facts } from './fact/fact.loader.js';
import { GroupDescriptionRow, GroupRow } from './group/group.entity.js';
import { createGroups, type Groups } from './group/group.loader.js';
import { Paper } from './paper/paper.entity.js';
import { createPapers, type Papers } from './paper/paper.loader.js';
import { Partnership } from './partnership/partnership.entity.js';
import { createPartnerships, type Partnerships } from './partnership/partnership.loader.js';
import { CountedArea } from './people-count/people-count.entity.js';
import {
  type CountedByArea,
  createCountedByArea,
  createPeopleCounts,
  type PeopleCounts,
} from './people-count/people-count.loader.js';
import { PrioritySet } from './priority/priority.entity.js';
import { createPrioritySets, type PrioritySets } from './priority/priority.loader.js';
import { createHeldDocuments } from './source-document.loader.js';
import { StatedBody } from './stated-body/stated-body.entity.js';
import {
  createStatedBodiesByPartnership,
  type StatedBodiesByPartnership,
} from './stated-body/stated-body.loader.js';
import { PriorityTheme } from './theme/theme.entity.js';
import { createThemes, type Themes } from './theme/theme.loader.js';

/** What reads the tables: the same for whoever may read the same rows. */
export interface PartnershipsLoaders {
  documentById: DocumentById;
  places: Places;
  partnerships: Partnerships;
  statedBodiesByPartnership: StatedBodiesByPartnership;
  facts: Facts;
  groups: Groups;
  themes: Themes;
  prioritySets: PrioritySets;
  dutiesOn: DutiesOn;
  papers: Papers;
  countedByArea: CountedByArea;
  actionPlans: ActionPlans;
}

/** Of one request: what is read on record is read for its asker alone. */
export interface PartnershipsContext extends PartnershipsLoaders, RequestFacts {
  peopleCounts: PeopleCounts;
  actionsByPlan: ActionsByPlan;
}

export function createPartnershipsLoaders(data: EntityManager): PartnershipsLoaders {
  const documents = createHeldDocuments(data.getRepository(SourceDocument));
  return {
    documentById: documents.byId,
    places: createPlaces(data.getRepository(Place)),
    partnerships: createPartnerships(data.getRepository(Partnership)),
    statedBodiesByPartnership: createStatedBodiesByPartnership(data.getRepository(StatedBody), documents),
    facts: createFacts(data.getRepository(Fact), documents),
    groups: createGroups(data.getRepository(GroupRow), data.getRepository(GroupDescriptionRow), documents),
    themes: createThemes(data.getRepository(PriorityTheme)),
    prioritySets: createPrioritySets(data.getRepository(PrioritySet), documents),
    dutiesOn: createDutiesOn(
      createDutyRulesByBearer(data.getRepository(DutyRule)),
      createEvidenceByPartnership(data.getRepository(DutyEvidence), documents),
    ),
    papers: createPapers(data.getRepository(Paper)),
    countedByArea: createCountedByArea(data.getRepository(CountedArea), documents),
    actionPlans: createActionPlans(data.getRepository(ActionPlan), documents),
  };
}

export function createPartnershipsContext(
  loaders: PartnershipsLoaders,
  facts: RequestFacts,
): PartnershipsContext {
  return {
    ...loaders,
    ...facts,
    peopleCounts: createPeopleCounts(loaders.countedByArea, facts),
    actionsByPlan: createActionsByPlan(facts.readSensitive),
  };
}
