import { Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { SourceDocument } from '../../../shared/provenance/source-document.entity.js';
import type { MeasuresContext } from '../context.js';
import { MeasurePeriod } from './measure-period.type.js';

@Resolver(() => MeasurePeriod)
export class MeasurePeriodResolver {
  @Directive('@listSize(assumedSize: 10)')
  @Query(() => [MeasurePeriod], {
    nullable: true,
    description:
      'Every period of which recorded crime is held for any place, the newest first. Periods can overlap: those are never compared with each other.',
  })
  async measurePeriods(@Ctx() context: MeasuresContext): Promise<MeasurePeriod[]> {
    return (await context.periods.all()).map(MeasurePeriod.of);
  }

  @FieldResolver(() => [SourceDocument])
  documents(@Root() period: MeasurePeriod, @Ctx() context: MeasuresContext): Promise<SourceDocument[]> {
    return Promise.all(period.documentIds.map((id) => context.documentById.load(id)));
  }
}
