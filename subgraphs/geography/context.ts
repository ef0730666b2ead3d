import type { EntityManager } from 'typeorm';
import { readOnce } from '../../shared/db/row-loader.js';
import type { RequestFacts } from '../../shared/graphql/subgraph-parts.js';
import { createDocumentById, type DocumentById } from '../../shared/provenance/document.loader.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { AnnouncedChange } from './announced-change/announced-change.entity.js';
import { type AnnouncedChanges, createAnnouncedChanges } from './announced-change/announced-change.loader.js';
import { AreaCode, LocalGovernmentArea, Neighbour } from './area/area.entity.js';
import {
  type AreaById,
  type AreaBySlug,
  type AreasByKey,
  createAreaById,
  createAreaBySlug,
  createAreasByCounty,
  createAreasByPoliceArea,
  createNeighboursByArea,
  type NeighboursByArea,
} from './area/area.loader.js';
import { AreaBoundary } from './boundary/boundary.entity.js';
import { type BoundaryByArea, createBoundaryByArea } from './boundary/boundary.loader.js';
import { County } from './county/county.entity.js';
import { type Counties, createCounties } from './county/county.loader.js';
import { PartnershipArea } from './partnership/partnership.entity.js';
import { createPartnershipAreas, type PartnershipAreas } from './partnership/partnership.loader.js';
import { createHoldingsByArea, type HoldingsByArea } from './partnership/partnership-holding.loader.js';
import { PoliceArea } from './police-area/police-area.entity.js';
import { createPoliceAreas, type PoliceAreas } from './police-area/police-area.loader.js';
import { BodyTenure } from './responsible-authority/body-tenure.entity.js';
import { createTenuresByArea, type TenuresByArea } from './responsible-authority/body-tenure.loader.js';

/** What reads the tables: the same for whoever may read the same rows. */
export interface GeographyLoaders {
  documentById: DocumentById;
  areaById: AreaById;
  areaBySlug: AreaBySlug;
  allAreas(): Promise<LocalGovernmentArea[]>;
  areasByPoliceArea: AreasByKey;
  areasByCounty: AreasByKey;
  neighboursByArea: NeighboursByArea;
  boundaryByArea: BoundaryByArea;
  counties: Counties;
  policeAreas: PoliceAreas;
  partnershipAreas: PartnershipAreas;
  holdingsByArea: HoldingsByArea;
  tenuresByArea: TenuresByArea;
  announcedChanges: AnnouncedChanges;
}

export type GeographyContext = GeographyLoaders & RequestFacts;

export function createGeographyLoaders(data: EntityManager): GeographyLoaders {
  const areas = data.getRepository(LocalGovernmentArea);
  return {
    documentById: createDocumentById(data.getRepository(SourceDocument)),
    areaById: createAreaById(areas, data.getRepository(AreaCode)),
    areaBySlug: createAreaBySlug(areas),
    allAreas: readOnce(() => areas.find({ order: { name: 'ASC' } })),
    areasByPoliceArea: createAreasByPoliceArea(areas),
    areasByCounty: createAreasByCounty(areas),
    neighboursByArea: createNeighboursByArea(data.getRepository(Neighbour), areas),
    boundaryByArea: createBoundaryByArea(data.getRepository(AreaBoundary)),
    counties: createCounties(data.getRepository(County)),
    policeAreas: createPoliceAreas(data.getRepository(PoliceArea)),
    partnershipAreas: createPartnershipAreas(data.getRepository(PartnershipArea), areas),
    holdingsByArea: createHoldingsByArea(data.getRepository(PartnershipArea)),
    tenuresByArea: createTenuresByArea(data.getRepository(BodyTenure)),
    announcedChanges: createAnnouncedChanges(data.getRepository(AnnouncedChange)),
  };
}
