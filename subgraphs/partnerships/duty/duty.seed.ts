import { groupBy, indexBy } from '../../../shared/collections.js';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { bindingDuties } from '../../../shared/provenance/duty-rule.rules.js';
import type { DutyRuleBook } from '../../../shared/provenance/duty-rule.seed.js';
import { type PaperEntry, reportEntry, sourceIn } from '../paper/partnerships-file.seed.js';
import type { Partnership } from '../partnership/partnership.entity.js';
import type { DutyEvidence } from './duty-evidence.entity.js';

/** What the papers show of duties. Evidence of a rule that did not bind the partnership on the paper's day is reported. */
export function dutyEvidenceRows(
  folder: DataFolder,
  entries: readonly PaperEntry[],
  rules: DutyRuleBook,
  partnerships: readonly Partnership[],
): DutyEvidence[] {
  const bySlug = indexBy(partnerships, (partnership) => partnership.id);
  const byPartnership = groupBy(entries, (entry) => entry.fields.partnership);
  return [...byPartnership].flatMap(([partnershipId, own]) => {
    const partnership = bySlug.get(partnershipId);
    if (!partnership) return [];
    for (const entry of own) reportUnboundRules(folder, entry, rules, partnership);
    return own.flatMap(evidenceOf).map((row, position) => ({ partnershipId, position, ...row }));
  });
}

function evidenceOf({ file, fields }: PaperEntry) {
  return fields.duties.map(({ rule, shows, because, source }) => ({
    ruleId: rule,
    showing: shows,
    because,
    source: sourceIn(file, source),
  }));
}

function reportUnboundRules(
  folder: DataFolder,
  entry: PaperEntry,
  rules: DutyRuleBook,
  partnership: Partnership,
): void {
  const day = entry.file.knownAt;
  const binding = bindingDuties(rules.dutiesOf('partnership'), day, partnership);
  const ids = new Set(binding.map((rule) => rule.id));
  entry.fields.duties.forEach(({ rule }, index) => {
    if (ids.has(rule)) return;
    const reason = rules.objection(rule, 'partnership') ?? `${rule} did not bind ${partnership.id} on ${day}`;
    reportEntry(folder, entry, ['duties', index, 'rule'], reason);
  });
}
