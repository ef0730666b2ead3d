import { insertRows } from '../../shared/db/insert.js';
import type { DataFolder } from '../../shared/files/data-folder.js';
import type { Seeding } from '../../shared/graphql/subgraph-parts.js';
import { readResidents } from '../../shared/place/residents.seed.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { readSourceDocuments } from '../../shared/provenance/source-document.seed.js';
import { readTableDocuments } from '../../shared/provenance/table-terms.seed.js';
import { AnnouncedChange } from './announced-change/announced-change.entity.js';
import { announcedChangeRows } from './announced-change/announced-change.seed.js';
import { AreaCode, LocalGovernmentArea, Neighbour } from './area/area.entity.js';
import { areaCodeRows, areaRows, neighbourRows } from './area/area.seed.js';
import { AreaBoundary } from './boundary/boundary.entity.js';
import { boundaryRows } from './boundary/boundary.seed.js';
import { County } from './county/county.entity.js';
import { PartnershipArea } from './partnership/partnership.entity.js';
import { partnershipAreaRows } from './partnership/partnership.seed.js';
import { PoliceArea } from './police-area/police-area.entity.js';
import { policeAreaRows } from './police-area/police-area.seed.js';
import { readReferenceTables } from './reference-tables.seed.js';
import { reportGeography } from './report.js';
import { BodyTenure } from './responsible-authority/body-tenure.entity.js';
import { bodyTenureRows } from './responsible-authority/body-tenure.seed.js';

/** Reads the national reference tables into geography's rows. */
export function seedGeography(folder: DataFolder): Seeding {
  const tables = readReferenceTables(folder);
  const documents = readSourceDocuments(folder);
  const counties = tables.counties.map(({ value: { slug, code, name } }) => ({ id: slug, code, name }));
  const areas = areaRows(tables, folder);
  const neighbours = neighbourRows(tables, folder);
  const boundaries = boundaryRows(folder, tables);
  const partnershipAreas = partnershipAreaRows(tables, folder);
  const announced = announcedChangeRows(folder, tables, documents);
  const tenures = bodyTenureRows(tables);
  const rows = { tables, areas, boundaries, partnershipAreas, tenures, announced };
  return {
    report: reportGeography({
      ...rows,
      documents: readTableDocuments(folder),
      residents: readResidents(folder),
    }),
    async write(manager) {
      await insertRows(manager, SourceDocument, documents);
      await insertRows(manager, PoliceArea, policeAreaRows(tables));
      await insertRows(manager, County, counties);
      await insertRows(manager, LocalGovernmentArea, areas);
      await insertRows(manager, AreaCode, areaCodeRows(tables));
      await insertRows(manager, Neighbour, neighbours);
      await insertRows(manager, AreaBoundary, boundaries);
      await insertRows(manager, PartnershipArea, partnershipAreas);
      await insertRows(manager, BodyTenure, tenures);
      await insertRows(manager, AnnouncedChange, announced);
    },
  };
}
