import { Ctx, Query, Resolver } from 'type-graphql';
import type { MeasuresContext } from '../context.js';
import { Measure } from './measure.entity.js';

@Resolver(() => Measure)
export class MeasureResolver {
  @Query(() => [Measure], { nullable: true, description: 'Every measure, each before its parts.' })
  measures(@Ctx() context: MeasuresContext): Promise<Measure[]> {
    return context.measures.all();
  }
}
