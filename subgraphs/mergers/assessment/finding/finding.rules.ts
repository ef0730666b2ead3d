import type { IsoDate } from '../../../../shared/calendar/iso-date.js';
import { compareText } from '../../../../shared/collections.js';
import type { LawBook } from '../../law/law.rules.js';
import { FindingSeverity } from '../../law/law-terms.js';

/** What a check saw: which rule comes into play, and with what in this case. */
export interface Notice {
  /** Id in the law table; of several that say the same for different times, the one of the day is taken. */
  rule: string | readonly string[];
  /** The bodies, areas and days it concerns here, as a sentence. */
  about: string;
  /** In place of the rule's own severity. */
  severity?: FindingSeverity;
}

export interface LegalFinding {
  rule: string;
  severity: FindingSeverity;
  /** What it concerns here, then what the rule says. */
  message: string;
  citation: string;
}

const SEVERITY_ORDER = Object.values(FindingSeverity);

/**
 * The findings of what was seen: bars, then requirements, then advice, each in the order of the law table. A rule that is
 * not in force on the day, or to which the table gives no severity, raises nothing.
 */
export function findingsFrom(notices: readonly Notice[], law: LawBook, asOf: IsoDate): LegalFinding[] {
  return notices
    .flatMap((notice) => {
      const rule = law.firstInForce([notice.rule].flat(), asOf);
      const severity = notice.severity ?? rule?.severity;
      if (!rule || !severity) return [];
      const message = `${notice.about} ${rule.text}`;
      return [
        { position: rule.position, finding: { rule: rule.id, severity, message, citation: rule.citation } },
      ];
    })
    .sort(
      (a, b) =>
        SEVERITY_ORDER.indexOf(a.finding.severity) - SEVERITY_ORDER.indexOf(b.finding.severity) ||
        a.position - b.position ||
        compareText(a.finding.message, b.finding.message),
    )
    .map(({ finding }) => finding);
}
