import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { requireCombinedArea } from '../../../shared/place/combined-area.loader.js';
import type { MeasuresContext } from '../context.js';
import { loadFigures } from '../figure/figure.loader.js';
import { combinedAreaSubject } from '../figure/figure-subject.rules.js';
import { MeasureFigure } from '../figure/measure-figure.type.js';
import { MeasureQuestion } from '../figure/measure-question.input.js';
import { describePeers } from '../peers/statistical-peers.loader.js';
import { StatisticalPeers } from '../peers/statistical-peers.type.js';
import { CombinedArea } from './combined-area.stub.js';

@Resolver(() => CombinedArea)
export class CombinedAreaResolver {
  @Directive('@listSize(assumedSize: 23)')
  @FieldResolver(() => [MeasureFigure], {
    nullable: true,
    description:
      'What was recorded there in a year: the partnerships of today that make up its areas, added up. Without counts, and with the reason, where they do not: recorded crime is published by partnership and not by district, so that an option that splits a partnership has no figures.',
  })
  async measures(
    @Root() { id }: CombinedArea,
    @Ctx() context: MeasuresContext,
    @Args(() => MeasureQuestion) question: MeasureQuestion,
  ): Promise<MeasureFigure[] | null> {
    const areas = (await requireCombinedArea(context.places, id)).map((area) => area.slug);
    return loadFigures(question, context, (ground) => combinedAreaSubject(id, areas, ground));
  }

  @Directive('@cost(weight: 5)')
  @FieldResolver(() => StatisticalPeers, {
    nullable: true,
    description: 'The partnerships most like its areas together, with the method.',
  })
  async statisticalPeers(
    @Root() { id }: CombinedArea,
    @Ctx() context: MeasuresContext,
  ): Promise<StatisticalPeers | null> {
    const areas = (await requireCombinedArea(context.places, id)).map((area) => area.slug);
    const subject = combinedAreaSubject(id, areas, await context.ground());
    return describePeers(await context.peersOf(subject));
  }
}
