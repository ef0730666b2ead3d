import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { groupBy } from '../../../shared/collections.js';
import { keepEach, RowLoader } from '../../../shared/db/row-loader.js';
import type { Promised } from '../../../shared/promised.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import type { DutyRule } from '../../../shared/provenance/duty-rule.entity.js';
import type { DutyRulesByBearer } from '../../../shared/provenance/duty-rule.loader.js';
import { bindingDuties, type DutyPlace } from '../../../shared/provenance/duty-rule.rules.js';
import type { DutyStatus } from '../../../shared/provenance/duty-status.type.js';
import { type Evidence, weighEvidence } from '../../../shared/provenance/evidence.rules.js';
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

/** A partnership as far as it decides which duties bind it. */
export interface DutyBound extends DutyPlace {
  id: string;
}

/** The duties that bind a partnership on a day, and what the papers show of each. */
export type DutiesOn = (day: IsoDate, partnership: DutyBound) => Promised<DutyStatus[]>;

/** Weighs those of a partnership once a day, as long as the data are the same. */
export function createDutiesOn(
  dutyRulesByBearer: DutyRulesByBearer,
  evidenceByPartnership: EvidenceByPartnership,
): DutiesOn {
  const weigh = keepEach(
    async ({ day, partnership }: { day: IsoDate; partnership: DutyBound }) => {
      const [rules, evidence] = await Promise.all([
        dutyRulesByBearer.load('partnership'),
        evidenceByPartnership.load(partnership.id),
      ]);
      return bindingDuties(rules, day, partnership).map((rule) => statusOf(rule, evidence));
    },
    ({ day, partnership }) => `${day} ${partnership.id}`,
  );
  return (day, partnership) => weigh({ day, partnership });
}

function statusOf(rule: DutyRule, evidence: readonly CitedEvidence[]): DutyStatus {
  const weighed = weighEvidence(evidence.filter((item) => item.ruleId === rule.id));
  return {
    rule: rule.id,
    duty: rule.duty,
    citation: rule.citation,
    outcome: weighed.outcome,
    explanation: weighed.explanation,
    evidence: weighed.evidence.map((item) => Citation.of(item.source)),
  };
}
