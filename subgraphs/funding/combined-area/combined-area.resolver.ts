import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { requireCombinedArea } from '../../../shared/place/combined-area.loader.js';
import type { FundingContext } from '../context.js';
import { GrantPeriodArgs } from '../grant-total/grant-filter.input.js';
import { GrantTotals } from '../grant-total/grant-total.type.js';
import { CombinedArea } from './combined-area.stub.js';

@Resolver(() => CombinedArea)
export class CombinedAreaResolver {
  @Directive('@cost(weight: 5)')
  @FieldResolver(() => GrantTotals, {
    nullable: true,
    description:
      'Money awarded to its areas and to the partnerships of today that lie wholly inside it, never counting one pound twice; one group for each partnership that received it. Money to a partnership of which only some of the ground lies inside is listed in `notSplit`, unless the document itself gives it by area; so is money to a police area as a whole that reaches further.',
  })
  async grantTotals(
    @Root() { id }: CombinedArea,
    @Ctx() context: FundingContext,
    @Args(() => GrantPeriodArgs) period: GrantPeriodArgs,
  ): Promise<GrantTotals> {
    return context.combinedTotals(await requireCombinedArea(context.places, id), period);
  }
}
