import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context.js';
import { GrantDimension } from '../grant-total/grant-dimension.js';
import { GrantPeriodArgs } from '../grant-total/grant-filter.input.js';
import { GrantTotals } from '../grant-total/grant-total.type.js';
import { County } from './county.stub.js';

const BY_PARTNERSHIP = [GrantDimension.PARTNERSHIP];

@Resolver(() => County)
export class CountyResolver {
  @Directive('@cost(weight: 50)')
  @FieldResolver(() => GrantTotals, {
    nullable: true,
    description:
      'Money awarded to its partnerships, never counting one pound twice. Money to a whole police area is added where every area of that police area lies in the county, else listed in `notSplit`.',
  })
  async grantTotals(
    @Root() county: County,
    @Ctx() context: FundingContext,
    @Args(() => GrantPeriodArgs) period: GrantPeriodArgs,
    @Arg('groupBy', () => [GrantDimension], {
      nullable: true,
      defaultValue: BY_PARTNERSHIP,
      description: 'Along what to break the total down; an empty list gives one group.',
    })
    groupBy: GrantDimension[] | null,
  ): Promise<GrantTotals> {
    const partnerships = await context.places.partnershipsOfCounty(county.id);
    return context.totalsOfPartnerships(partnerships, period, groupBy ?? BY_PARTNERSHIP);
  }
}
