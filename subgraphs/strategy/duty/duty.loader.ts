import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { groupBy } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import type { DocumentById } from '../../../shared/provenance/document.loader.js';
import type { SourceColumns } from '../../../shared/provenance/source.columns.js';
import type { DutyEvidence } from './duty-evidence.entity.js';
import type { RuleEvidence } from './duty-status.rules.js';

export interface SourcedEvidence extends RuleEvidence {
  source: SourceColumns;
}

export type EvidenceByGroup = DataLoader<string, SourcedEvidence[]>;

/** What the papers show of a group's duties, each paragraph with the title and day of its document. */
export function createEvidenceByGroup(
  evidence: Repository<DutyEvidence>,
  documentById: DocumentById,
): EvidenceByGroup {
  return new RowLoader(async (groups) => {
    const rows = await evidence.find({ where: { groupId: In([...groups]) }, order: { position: 'ASC' } });
    const found = groupBy(rows, (row) => row.groupId);
    return Promise.all(
      groups.map((group) => Promise.all((found.get(group) ?? []).map((row) => sourced(row, documentById)))),
    );
  });
}

async function sourced(row: DutyEvidence, documentById: DocumentById): Promise<SourcedEvidence> {
  const { ruleId, showing, because, source } = row;
  const { id, title, knownAt } = await documentById.load(source.documentId);
  return { ruleId, showing, because, source, documentId: id, documentTitle: title, knownAt };
}
