import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { MeasuresContext } from '../context.js';
import { Deprivation } from '../deprivation/deprivation.type.js';
import { loadDeprivationOf } from '../deprivation/deprivation-of-place.loader.js';
import { loadNeighboursOf } from '../neighbour/neighbours-of-area.loader.js';
import { StatisticalNeighbour } from '../neighbour/statistical-neighbour.type.js';
import { LocalGovernmentArea } from './area.stub.js';

@Resolver(() => LocalGovernmentArea)
export class AreaResolver {
  @Directive('@cost(weight: 5)')
  @FieldResolver(() => Deprivation, {
    nullable: true,
    description: 'How deprived it is, by the index of its country; null where the hub holds no score of it.',
  })
  deprivation(
    @Root() { id }: LocalGovernmentArea,
    @Ctx() context: MeasuresContext,
  ): Promise<Deprivation | null> {
    return loadDeprivationOf('area', id, context);
  }

  @Directive('@listSize(assumedSize: 15)')
  @FieldResolver(() => [StatisticalNeighbour], {
    nullable: true,
    description:
      'The 15 areas most like it in people and economy, by ONS, the most alike first. Empty in Wales, where none are published. Not its neighbours on the map.',
  })
  statisticalNeighbours(
    @Root() { id }: LocalGovernmentArea,
    @Ctx() context: MeasuresContext,
  ): Promise<StatisticalNeighbour[]> {
    return loadNeighboursOf(id, context);
  }
}
