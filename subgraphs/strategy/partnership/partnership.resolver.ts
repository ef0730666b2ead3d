import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Promised } from '../../../shared/promised.js';
import type { StrategyContext } from '../context.js';
import { StrategyGroup } from '../strategy-group/strategy-group.entity.js';
import { Partnership } from './partnership.stub.js';

@Resolver(() => Partnership)
export class PartnershipResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [StrategyGroup], {
    nullable: true,
    description:
      'The county strategy groups of the two-tier counties that its areas lie in, by name; empty when no document held names one, or when its areas are all single-tier.',
  })
  countyStrategyGroups(
    @Root() partnership: Partnership,
    @Ctx() context: StrategyContext,
  ): Promised<StrategyGroup[] | null> {
    return context.strategyGroups.byPartnership.get(partnership.id);
  }
}
