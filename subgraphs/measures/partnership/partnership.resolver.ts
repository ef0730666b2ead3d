import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { DomainError } from '../../../shared/errors.js';
import type { Promised } from '../../../shared/promised.js';
import { RagRuleInput } from '../comparison/rag-rule.input.js';
import { DEFAULT_RATING_RULE } from '../comparison/rating.rules.js';
import type { MeasuresContext } from '../context.js';
import { Deprivation } from '../deprivation/deprivation.type.js';
import { loadDeprivationOf } from '../deprivation/deprivation-of-place.loader.js';
import { partnershipSubject } from '../figure/figure-subject.rules.js';
import { MeasureFigure } from '../figure/measure-figure.type.js';
import { MeasureQuestion } from '../figure/measure-question.input.js';
import { acceptRule } from '../figure/rating-rule.rules.js';
import { describePeers } from '../peers/statistical-peers.loader.js';
import { StatisticalPeers } from '../peers/statistical-peers.type.js';
import { loadPriorityGaps } from '../priority-gap/priority-gap.loader.js';
import { PriorityGaps } from '../priority-gap/priority-gap.type.js';
import { Partnership } from './partnership.stub.js';

@Resolver(() => Partnership)
export class PartnershipResolver {
  @Directive('@listSize(assumedSize: 23)')
  @FieldResolver(() => [MeasureFigure], {
    nullable: true,
    description: 'What was recorded there in a year, with rates and comparisons.',
  })
  measures(
    @Root() { id }: Partnership,
    @Ctx() context: MeasuresContext,
    @Args(() => MeasureQuestion) question: MeasureQuestion,
  ): Promised<MeasureFigure[] | null> {
    return context.figuresOfPartnership(id, question);
  }

  @Directive('@cost(weight: 5)')
  @FieldResolver(() => Deprivation, {
    nullable: true,
    description:
      'How deprived it is: the score of its area; of several areas the mean weighted by residents. Without scores, and with the reason, where it holds a part of an area.',
  })
  deprivation(@Root() { id }: Partnership, @Ctx() context: MeasuresContext): Promise<Deprivation | null> {
    return loadDeprivationOf('partnership', id, context);
  }

  @Directive('@cost(weight: 10)')
  @FieldResolver(() => StatisticalPeers, {
    nullable: true,
    description: 'The partnerships most like it, with the method. None in Wales, where no list is published.',
  })
  async statisticalPeers(
    @Root() { id }: Partnership,
    @Ctx() context: MeasuresContext,
  ): Promise<StatisticalPeers | null> {
    const place = (await context.ground()).find('partnership', id);
    return place ? describePeers(await context.peersOf(partnershipSubject(place))) : null;
  }

  @Directive('@requires(fields: "prioritiesOfToday { known outOfDate themes }")')
  @Directive('@cost(weight: 100)')
  @FieldResolver(() => PriorityGaps, {
    nullable: true,
    description:
      'Which of its rates are RED by a rule, and whether it has set a priority that bears on them. Its priorities are those of today, whatever year is asked. SOURCE_UNAVAILABLE while they are out of reach.',
  })
  async priorityGaps(
    @Root() { id, prioritiesOfToday }: Partnership,
    @Ctx() context: MeasuresContext,
    @Args(() => MeasureQuestion) question: MeasureQuestion,
    @Arg('rule', () => RagRuleInput, {
      nullable: true,
      description: 'By what a rate is RED; the default if left out.',
    })
    rule: RagRuleInput | null,
  ): Promise<PriorityGaps | null> {
    if (!prioritiesOfToday) {
      throw new DomainError(
        'SOURCE_UNAVAILABLE',
        'The priorities of the partnership are out of reach, so nothing can be said of what they miss. Ask again later.',
        { source: 'partnerships' },
      );
    }
    const accepted = acceptRule(rule, DEFAULT_RATING_RULE);
    return loadPriorityGaps(id, prioritiesOfToday, { question, rule: accepted }, context);
  }
}
