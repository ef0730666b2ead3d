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
import { createFormationByPartnership, type FormationByPartnership } from './partnership/formation.loader.js';

/** What reads the tables: the same for whoever may read the same rows. */
export interface MergersLoaders {
  documentById: DocumentById;
  areaCodes: AreaCodes;
  loadLaw: LoadLaw;
  formationByPartnership: FormationByPartnership;
  documentedOptions: DocumentedOptions;
  /** Whose threads search. */
  connections: object;
}

/** Of one request: what is worked out of the facts that the gateway brings, and searches that end with it. */
export interface MergersContext extends MergersLoaders, RequestFacts {
  assessments: Assessments;
  optionSearch: OptionSearch;
}

export function createMergersLoaders(data: EntityManager): MergersLoaders {
  return {
    documentById: createDocumentById(data.getRepository(SourceDocument)),
    areaCodes: createAreaCodes(createPlaces(data.getRepository(Place)), data.getRepository(OldArea)),
    loadLaw: createLoadLaw(data.dataSource),
    formationByPartnership: createFormationByPartnership(data.getRepository(PartnershipFormation)),
    documentedOptions: createDocumentedOptions(data.getRepository(DocumentedOption)),
    connections: data.dataSource,
  };
}

export function createMergersContext(loaders: MergersLoaders, facts: RequestFacts): MergersContext {
  return {
    ...loaders,
    ...facts,
    assessments: createAssessments(loaders.loadLaw, loaders.formationByPartnership),
    optionSearch: createOptionSearch(loaders.connections, facts.signal),
  };
}
