import type { EntityManager } from 'typeorm';
import type { RequestFacts } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { createPlaces, type Places } from '../../shared/place/place.loader.js';
import { createDocumentById, type DocumentById } from '../../shared/provenance/document.loader.js';
import { DutyRule } from '../../shared/provenance/duty-rule.entity.js';
import { createDutyRulesByBearer, type DutyRulesByBearer } from '../../shared/provenance/duty-rule.loader.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { StrategyGroupAttendee } from './attendee/attendee.entity.js';
import { type AttendeesByGroup, createAttendeesByGroup } from './attendee/attendee.loader.js';
import { createEvidenceByGroup, type EvidenceByGroup } from './duty/duty.loader.js';
import { DutyEvidence } from './duty/duty-evidence.entity.js';
import { GroupFact } from './stated-fact/stated-fact.entity.js';
import { createGroupFacts, type GroupFacts } from './stated-fact/stated-fact.loader.js';
import { StrategyGroup } from './strategy-group/strategy-group.entity.js';
import { createStrategyGroups, type StrategyGroups } from './strategy-group/strategy-group.loader.js';

/** What reads the tables: the same for whoever may read the same rows. */
export interface StrategyLoaders {
  documentById: DocumentById;
  places: Places;
  strategyGroups: StrategyGroups;
  attendeesByGroup: AttendeesByGroup;
  groupFacts: GroupFacts;
  dutyRulesByBearer: DutyRulesByBearer;
  evidenceByGroup: EvidenceByGroup;
}

export type StrategyContext = StrategyLoaders & RequestFacts;

export function createStrategyLoaders(data: EntityManager): StrategyLoaders {
  const documentById = createDocumentById(data.getRepository(SourceDocument));
  const places = createPlaces(data.getRepository(Place));
  return {
    documentById,
    places,
    strategyGroups: createStrategyGroups(data.getRepository(StrategyGroup), places),
    attendeesByGroup: createAttendeesByGroup(data.getRepository(StrategyGroupAttendee)),
    groupFacts: createGroupFacts(data.getRepository(GroupFact)),
    dutyRulesByBearer: createDutyRulesByBearer(data.getRepository(DutyRule)),
    evidenceByGroup: createEvidenceByGroup(data.getRepository(DutyEvidence), documentById),
  };
}
