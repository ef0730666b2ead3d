import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { groupBy } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import type { Evidence } from '../../../shared/provenance/evidence.rules.js';
import type { SourceColumns } from '../../../shared/provenance/source.columns.js';
import type { SourceDocument } from '../../../shared/provenance/source-document.entity.js';
import type { HeldDocuments } from '../source-document.loader.js';
import type { DutyEvidence } from './duty-evidence.entity.js';

/** A paragraph that can be weighed, and cited. */
export interface CitedEvidence extends Evidence {
  ruleId: string;
  source: SourceColumns;
}

export type EvidenceByPartnership = DataLoader<string, CitedEvidence[]>;

/** What the papers show of a partnership's duties, each paragraph with the title and day of its document. */
export function createEvidenceByPartnership(
  evidence: Repository<DutyEvidence>,
  documents: HeldDocuments,
): EvidenceByPartnership {
  return new RowLoader(async (partnerships) => {
    const [rows, held] = await Promise.all([
      evidence.find({ where: { partnershipId: In([...partnerships]) }, order: { position: 'ASC' } }),
      documents.all(),
    ]);
    const found = groupBy(rows, (row) => row.partnershipId);
    return partnerships.map((id) => (found.get(id) ?? []).map((row) => cited(row, held)));
  });
}

function cited(
  { ruleId, showing, because, source }: DutyEvidence,
  held: ReadonlyMap<string, SourceDocument>,
): CitedEvidence {
  const document = held.get(source.documentId);
  if (!document) throw new Error(`document ${source.documentId} is cited and not held`);
  const { id: documentId, title: documentTitle, knownAt } = document;
  return { ruleId, showing, because, source, documentId, documentTitle, knownAt };
}
