import type { EntityManager } from 'typeorm';
import type { RequestFacts } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { createPlaces } from '../../shared/place/place.loader.js';
import { createDocumentById, type DocumentById } from '../../shared/provenance/document.loader.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { type AreaCodes, createAreaCodes } from './area/area.loader.js';
import { OldArea } from './area/old-area.entity.js';
import { type Assessments, createAssessments } from './assessment/assessment.loader.js';
import { DocumentedOption } from './documented-option/documented-option.entity.js';
import {
  createDocumentedOptions,
  type DocumentedOptions,
} from './documented-option/documented-option.loader.js';
import { createLoadLaw, type LoadLaw } from './law/law-rule.loader.js';
import { createOptionSearch, type OptionSearch } from './option-search/option-search.loader.js';
import { PartnershipFormation } from './partnership/formation.entity.js';
import { createFormationByPartnership } from './partnership/formation.loader.js';

export interface MergersContext extends RequestFacts {
  documentById: DocumentById;
  areaCodes: AreaCodes;
  loadLaw: LoadLaw;
  assessments: Assessments;
  documentedOptions: DocumentedOptions;
  optionSearch: OptionSearch;
}

export function createMergersContext(data: EntityManager, facts: RequestFacts): MergersContext {
  const loadLaw = createLoadLaw(data.dataSource);
  const formations = createFormationByPartnership(data.getRepository(PartnershipFormation));
  return {
    ...facts,
    documentById: createDocumentById(data.getRepository(SourceDocument)),
    areaCodes: createAreaCodes(createPlaces(data.getRepository(Place)), data.getRepository(OldArea)),
    loadLaw,
    assessments: createAssessments(loadLaw, formations),
    documentedOptions: createDocumentedOptions(data.getRepository(DocumentedOption)),
    optionSearch: createOptionSearch(data.dataSource, facts.signal),
  };
}
