import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { bindingDuties } from '../../../shared/provenance/duty-rule.rules.js';
import { DutyStatus } from '../../../shared/provenance/duty-status.type.js';
import { StatedFact } from '../../../shared/provenance/stated-fact.type.js';
import { StrategyGroupAttendee } from '../attendee/attendee.entity.js';
import type { StrategyContext } from '../context.js';
import { County } from '../county/county.stub.js';
import { weighDuties } from '../duty/duty-status.rules.js';
import { Partnership } from '../partnership/partnership.stub.js';
import { StrategyGroup } from './strategy-group.entity.js';

@Resolver(() => StrategyGroup)
export class StrategyGroupResolver {
  @Directive('@listSize(assumedSize: 21)')
  @Query(() => [StrategyGroup], {
    nullable: true,
    description: 'The county strategy groups that documents held name, by name.',
  })
  countyStrategyGroups(@Ctx() context: StrategyContext): Promise<StrategyGroup[]> {
    return context.strategyGroups.all();
  }

  @Query(() => StrategyGroup, {
    nullable: true,
    description: 'A county strategy group; null when none has the id.',
  })
  countyStrategyGroup(
    @Ctx() context: StrategyContext,
    @Arg('id', () => ID, { description: 'Slug: "safer-warwickshire-partnership-board".' }) id: string,
  ): Promise<StrategyGroup | null> {
    return context.strategyGroups.byId.load(id);
  }

  @FieldResolver(() => County, { nullable: true, description: 'The two-tier county that it works for.' })
  county(@Root() group: StrategyGroup): County {
    return { id: group.countyId };
  }

  @Directive('@listSize(assumedSize: 12)')
  @FieldResolver(() => [Partnership], {
    nullable: true,
    description: 'The partnerships whose areas lie in the county, by slug; not a list of its members.',
  })
  async partnerships(@Root() group: StrategyGroup, @Ctx() context: StrategyContext): Promise<Partnership[]> {
    const places = await context.places.partnershipsOfCounty(group.countyId);
    return places.map((place) => ({ id: place.slug }));
  }

  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [StrategyGroupAttendee], {
    description:
      'Who attends or is invited without being called a member, newest paper first; empty when no paper tells.',
  })
  attendees(@Root() group: StrategyGroup, @Ctx() context: StrategyContext): Promise<StrategyGroupAttendee[]> {
    return context.attendeesByGroup.load(group.id);
  }

  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [StatedFact], {
    description: 'What papers state of the group and no other field holds, newest paper first.',
  })
  statedFacts(@Root() group: StrategyGroup, @Ctx() context: StrategyContext): Promise<StatedFact[]> {
    return context.groupFacts.byGroup.load(group.id);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [DutyStatus], {
    description:
      'The duties that the Regulations lay on county strategy groups today, in their order, and what the documents held show of each. Not legal advice.',
  })
  async duties(@Root() group: StrategyGroup, @Ctx() context: StrategyContext): Promise<DutyStatus[]> {
    const [rules, evidence] = await Promise.all([
      context.dutyRulesByBearer.load('county-strategy-group'),
      context.evidenceByGroup.load(group.id),
    ]);
    // Two-tier counties are all in England, and one of them may lie in several police areas.
    const binding = bindingDuties(rules, context.today, { country: 'ENGLAND', policeArea: null });
    return weighDuties(binding, evidence).map((weighed) => ({
      rule: weighed.rule.id,
      duty: weighed.rule.duty,
      citation: weighed.rule.citation,
      outcome: weighed.outcome,
      explanation: weighed.explanation,
      evidence: weighed.evidence.map((item) => Citation.of(item.source)),
    }));
  }

  @FieldResolver(() => Citation, { description: 'Where the newest paper that describes the group names it.' })
  source(@Root() group: StrategyGroup): Citation {
    return Citation.of(group.source);
  }
}
