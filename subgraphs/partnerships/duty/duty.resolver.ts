import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Citation } from '../../../shared/provenance/citation.type.js';
import type { DutyRule } from '../../../shared/provenance/duty-rule.entity.js';
import { bindingDuties } from '../../../shared/provenance/duty-rule.rules.js';
import { DutyStatus } from '../../../shared/provenance/duty-status.type.js';
import { weighEvidence } from '../../../shared/provenance/evidence.rules.js';
import type { PartnershipsContext } from '../context.js';
import { Partnership } from '../partnership/partnership.entity.js';
import type { CitedEvidence } from './duty.loader.js';

@Resolver(() => Partnership)
export class PartnershipDutiesResolver {
  @Directive('@listSize(assumedSize: 15)')
  @FieldResolver(() => [DutyStatus], {
    description:
      'The duties that the Act and the Regulations of its country lay on it today, in the order of the law table, and what the documents held show of each: UNKNOWN where none speaks to it. Not legal advice.',
  })
  async duties(@Root() partnership: Partnership, @Ctx() context: PartnershipsContext): Promise<DutyStatus[]> {
    const [rules, evidence] = await Promise.all([
      context.dutyRulesByBearer.load('partnership'),
      context.evidenceByPartnership.load(partnership.id),
    ]);
    return bindingDuties(rules, context.today, partnership).map((rule) => statusOf(rule, evidence));
  }
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
