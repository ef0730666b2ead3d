import { insertRows } from '../../shared/db/insert.js';
import type { DataFolder } from '../../shared/files/data-folder.js';
import type { Seeding } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { readPlaces } from '../../shared/place/place.seed.js';
import { DutyRule } from '../../shared/provenance/duty-rule.entity.js';
import { readDutyRules } from '../../shared/provenance/duty-rule.seed.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { readSourceDocuments } from '../../shared/provenance/source-document.seed.js';
import { StrategyGroupAttendee } from './attendee/attendee.entity.js';
import { DutyEvidence } from './duty/duty-evidence.entity.js';
import { reportStrategy } from './report.js';
import { GroupFact } from './stated-fact/stated-fact.entity.js';
import { StrategyGroup } from './strategy-group/strategy-group.entity.js';
import { readStrategyPapers } from './strategy-papers.seed.js';
import { strategyRows } from './strategy-rows.seed.js';

/** Reads the papers' accounts of county strategy groups, and the duties to weigh them by. */
export function seedStrategy(folder: DataFolder): Seeding {
  const documents = readSourceDocuments(folder);
  const places = readPlaces(folder);
  const rules = readDutyRules(folder, documents);
  const rows = strategyRows(readStrategyPapers(folder, { documents, places, rules }));
  const duties = rules.dutiesOf('county-strategy-group');
  return {
    report: reportStrategy({ ...rows, documents, places: places.places, duties }),
    async write(manager) {
      await insertRows(manager, SourceDocument, documents);
      await insertRows(manager, Place, places.places);
      await insertRows(manager, DutyRule, duties);
      await insertRows(manager, StrategyGroup, rows.groups);
      await insertRows(manager, StrategyGroupAttendee, rows.attendees);
      await insertRows(manager, GroupFact, rows.facts);
      await insertRows(manager, DutyEvidence, rows.evidence);
    },
  };
}
