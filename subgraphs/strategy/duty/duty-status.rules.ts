import { groupBy } from '../../../shared/collections.js';
import { type Evidence, type Weighed, weighEvidence } from '../../../shared/provenance/evidence.rules.js';

export interface RuleEvidence extends Evidence {
  ruleId: string;
}

export interface WeighedDuty<Rule, Item extends Evidence> extends Weighed<Item> {
  rule: Rule;
}

/** What do the papers show of each duty? In the order of the duties; evidence of a rule that is not among them is left out. */
export function weighDuties<Rule extends { id: string }, Item extends RuleEvidence>(
  rules: readonly Rule[],
  items: readonly Item[],
): WeighedDuty<Rule, Item>[] {
  const byRule = groupBy(items, (item) => item.ruleId);
  return rules.map((rule) => ({ rule, ...weighEvidence(byRule.get(rule.id) ?? []) }));
}
