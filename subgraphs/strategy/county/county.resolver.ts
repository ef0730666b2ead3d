import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { StrategyContext } from '../context.js';
import { StrategyGroup } from '../strategy-group/strategy-group.entity.js';
import { County } from './county.stub.js';

@Resolver(() => County)
export class CountyResolver {
  @FieldResolver(() => StrategyGroup, {
    nullable: true,
    description:
      'The county strategy group, where a document held names it; null means not known, never "has none". No group is made up.',
  })
  strategyGroup(@Root() county: County, @Ctx() context: StrategyContext): Promise<StrategyGroup | null> {
    return context.strategyGroups.byCounty.load(county.id);
  }
}
