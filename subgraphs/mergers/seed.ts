import { createHash } from 'node:crypto';
import { insertRows } from '../../shared/db/insert.js';
import type { DataFolder } from '../../shared/files/data-folder.js';
import type { Seeding } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { readPlaces } from '../../shared/place/place.seed.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { readSourceDocuments } from '../../shared/provenance/source-document.seed.js';
import { readTableDocuments } from '../../shared/provenance/table-terms.seed.js';
import { OldArea } from './area/old-area.entity.js';
import { readOldAreas } from './area/old-area.seed.js';
import { DocumentedOption } from './documented-option/documented-option.entity.js';
import { readDocumentedOptions } from './documented-option/documented-option.seed.js';
import type { LawBook } from './law/law.rules.js';
import { LawRuleRow, LawVersion } from './law/law-rule.entity.js';
import { readLawBook } from './law/law-rule.seed.js';
import { PartnershipFormation } from './partnership/formation.entity.js';
import { readFormations } from './partnership/formation.seed.js';
import { reportMergers } from './report.js';

/** Reads the law table, the options that papers name, and what ids in arguments mean. */
export function seedMergers(folder: DataFolder): Seeding {
  const documents = readSourceDocuments(folder);
  const places = readPlaces(folder);
  const law = readLawBook(folder, new Set(documents.map((document) => document.id)));
  const oldAreas = readOldAreas(folder);
  const formations = readFormations(folder, places, documents);
  const options = readDocumentedOptions(folder, places);
  const oldAreasTable = readTableDocuments(folder).get('area-changes.csv');
  return {
    report: reportMergers({ places: places.places, law, oldAreas, oldAreasTable, options, formations }),
    async write(manager) {
      await insertRows(manager, SourceDocument, documents);
      await insertRows(manager, Place, places.places);
      await insertRows(manager, OldArea, oldAreas);
      await insertRows(manager, PartnershipFormation, formations);
      await insertRows(manager, DocumentedOption, options);
      await insertRows(manager, LawRuleRow, law ? ruleRows(law) : []);
      await insertRows(manager, LawVersion, law ? [versionOf(law)] : []);
    },
  };
}

function ruleRows({ rules }: LawBook): LawRuleRow[] {
  return rules.map((rule) => ({ id: rule.id, position: rule.position, documentId: rule.documentId, rule }));
}

function versionOf({ rules, verification }: LawBook): LawVersion {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([rules, verification]))
    .digest('hex');
  return { fingerprint, ...verification };
}
