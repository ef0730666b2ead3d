import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { distinct } from '../../../shared/collections.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { caveatsOf } from '../caveat/caveat.rules.js';
import { CompareWith } from '../comparison/compare-with.enum.js';
import { MeasureBenchmark } from '../comparison/measure-benchmark.type.js';
import { MeasureChange } from '../comparison/measure-change.type.js';
import { MeasureRank } from '../comparison/measure-rank.type.js';
import { MeasureRating } from '../comparison/measure-rating.type.js';
import { RagRuleInput } from '../comparison/rag-rule.input.js';
import type { MeasuresContext } from '../context.js';
import { MeasurePeriod } from '../period/measure-period.type.js';
import { loadBenchmarks, loadChange, loadRanks, loadRating } from './figure-comparison.loader.js';
import { sourcesOfRows } from './figure-source.rules.js';
import { placesOf } from './figure-subject.rules.js';
import { MeasureFigure } from './measure-figure.type.js';
import { MeasureRate } from './measure-rate.type.js';
import { acceptRule } from './rating-rule.rules.js';

const ALL_GROUPS = Object.values(CompareWith);

@Resolver(() => MeasureFigure)
export class MeasureFigureResolver {
  @FieldResolver(() => MeasurePeriod, { description: 'When it was recorded.' })
  period(@Root() figure: MeasureFigure): MeasurePeriod {
    return MeasurePeriod.of(figure.ground.period);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [Citation], {
    description:
      'The tables that the count was read or added up from, with the codes of the rows, a blank row included; empty where no row is held.',
  })
  sources(@Root() { measure, ground }: MeasureFigure): Citation[] {
    const { rows, basis } = ground.comparison.book.count(ground.subject, measure.id);
    return sourcesOfRows(rows, ground.period, basis).map(Citation.of);
  }

  @FieldResolver(() => [String], {
    description: 'What must be known beside the figure, from its publisher and of figures like it.',
  })
  async caveats(@Root() figure: MeasureFigure, @Ctx() context: MeasuresContext): Promise<string[]> {
    const { measure, count, ground } = figure;
    const about = { measure: measure.id, count, from: ground.period.from, to: ground.period.to };
    return caveatsOf(await context.caveats(), {
      ...about,
      ...placesOf(ground.subject, ground.comparison.book.ground),
    });
  }

  @FieldResolver(() => MeasureRate, {
    nullable: true,
    description:
      'The count for each 1,000 residents or households; null with a reason in `rateUnavailableBecause`.',
  })
  rate(@Root() { measure, ground }: MeasureFigure): MeasureRate | null {
    const rate = ground.comparison.rate(ground.subject, measure);
    return MeasureRate.of(rate, rate.ground, measure.denominator);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why there is no rate, or why it has no limits; null where nothing is missing.',
  })
  rateUnavailableBecause(@Root() { measure, ground }: MeasureFigure): string | null {
    return ground.comparison.rate(ground.subject, measure).reason;
  }

  @Directive('@cost(weight: 20)')
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [MeasureRank], {
    description:
      'Where its rate stands among partnerships, group by group. None where some of a group are not held.',
  })
  ranks(
    @Root() figure: MeasureFigure,
    @Ctx() context: MeasuresContext,
    @Arg('among', () => [CompareWith], { nullable: true, description: 'Which groups; all if left out.' })
    among: CompareWith[] | null,
  ): Promise<MeasureRank[]> {
    return loadRanks(figure, distinct(among ?? ALL_GROUPS), context);
  }

  @Directive('@cost(weight: 20)')
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [MeasureBenchmark], {
    description: 'The rates of groups, and whether its rate really differs from them.',
  })
  benchmarks(
    @Root() figure: MeasureFigure,
    @Ctx() context: MeasuresContext,
    @Arg('kinds', () => [CompareWith], { nullable: true, description: 'Which groups; all if left out.' })
    kinds: CompareWith[] | null,
  ): Promise<MeasureBenchmark[]> {
    return loadBenchmarks(figure, distinct(kinds ?? ALL_GROUPS), context);
  }

  @Directive('@cost(weight: 20)')
  @FieldResolver(() => MeasureChange, {
    description:
      'How its count has changed since an earlier period of the same length that shares no month with it.',
  })
  change(@Root() figure: MeasureFigure, @Ctx() context: MeasuresContext): Promise<MeasureChange> {
    return loadChange(figure, context);
  }

  @Directive('@cost(weight: 40)')
  @FieldResolver(() => MeasureRating, {
    description:
      'Red, amber or green by a rule, which stands beside it. BAD_ARGUMENT where the rule cannot be used.',
  })
  rating(
    @Root() figure: MeasureFigure,
    @Ctx() context: MeasuresContext,
    @Arg('rule', () => RagRuleInput, {
      nullable: true,
      description: 'The rule; that of the question around it if left out, else the default.',
    })
    rule: RagRuleInput | null,
  ): Promise<MeasureRating> {
    return loadRating(figure, acceptRule(rule, figure.ground.rule), context);
  }
}
