import { Arg, Args, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { acceptIds } from '../../../shared/graphql/id-list.js';
import type { MeasuresContext } from '../context.js';
import { loadFigureSheet, loadFigures } from '../figure/figure.loader.js';
import { nationalSubject, partnershipSubject } from '../figure/figure-subject.rules.js';
import { MeasureFigure } from '../figure/measure-figure.type.js';
import { MeasureQuestion } from '../figure/measure-question.input.js';
import { acceptRule } from '../figure/rating-rule.rules.js';
import { MeasurePeriod } from '../period/measure-period.type.js';
import { MeasureComparison } from './measure-comparison.type.js';
import { RagRuleInput } from './rag-rule.input.js';
import { DEFAULT_RATING_RULE, ruleText } from './rating.rules.js';

@Resolver(() => MeasureComparison)
export class MeasureComparisonResolver {
  @Directive('@cost(weight: 20)')
  @Query(() => MeasureComparison, {
    nullable: true,
    description:
      'The figures of partnerships side by side, a row each: counts, rates, ranks, benchmarks, change and rating.',
  })
  async compareMeasures(
    @Ctx() context: MeasuresContext,
    @Arg('partnerships', () => [ID], {
      description:
        'Slugs or GSS codes, in the order of the rows, each once; at most 500 (TOO_MANY_IDS). UNKNOWN_ID names those that do not exist.',
    })
    partnerships: string[],
    @Args(() => MeasureQuestion) question: MeasureQuestion,
    @Arg('rule', () => RagRuleInput, {
      nullable: true,
      description:
        'By what `rating` is red, amber or green; the default if left out. BAD_ARGUMENT where it cannot be used.',
    })
    rule: RagRuleInput | null,
  ): Promise<MeasureComparison> {
    const accepted = acceptRule(rule, DEFAULT_RATING_RULE);
    const ids = acceptIds('partnerships', partnerships);
    const places = await context.places.requireAll('partnership', ids, 'partnerships');
    const { measures, period, ground, figuresOf } = await loadFigureSheet(question, context, accepted);
    const found = places.flatMap(({ slug }) => ground.find('partnership', slug) ?? []);
    return {
      period: MeasurePeriod.of(period),
      measures,
      rule: ruleText(accepted),
      rows: found.map((place) => ({
        partnership: { id: place.slug },
        figures: figuresOf(partnershipSubject(place)),
      })),
    };
  }

  @Directive('@listSize(assumedSize: 23)')
  @Query(() => [MeasureFigure], {
    nullable: true,
    description:
      'What was recorded in England and Wales in a year: the sum of the 43 police areas. Without counts, and with the reason, where one is not held.',
  })
  nationalMeasures(
    @Ctx() context: MeasuresContext,
    @Args(() => MeasureQuestion) question: MeasureQuestion,
  ): Promise<MeasureFigure[] | null> {
    return loadFigures(question, context, nationalSubject);
  }
}
