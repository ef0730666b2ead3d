import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context.js';
import { GrantsOfPlaceArgs } from '../grant/grant.input.js';
import { acceptGrantPage } from '../grant/grant.loader.js';
import { GrantConnection } from '../grant/grant.type.js';
import { acceptDays } from '../grant/grant-page.rules.js';
import { GrantDimension } from '../grant-total/grant-dimension.js';
import { GrantPeriodArgs } from '../grant-total/grant-filter.input.js';
import { GrantTotals } from '../grant-total/grant-total.type.js';
import { FundingStatement } from '../statement/statement.entity.js';
import { PoliceArea } from './police-area.stub.js';

const BY_PARTNERSHIP = [GrantDimension.PARTNERSHIP];

@Resolver(() => PoliceArea)
export class PoliceAreaResolver {
  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [FundingStatement], {
    nullable: true,
    description: 'What the papers state about money within it, the newest document first.',
  })
  fundingStatements(
    @Root() policeArea: PoliceArea,
    @Ctx() context: FundingContext,
  ): Promise<FundingStatement[]> {
    return context.statements.byPoliceArea.load(policeArea.id);
  }

  @Directive('@cost(weight: 20)')
  @FieldResolver(() => GrantTotals, {
    nullable: true,
    description:
      'Money awarded to its partnerships and to the police area as a whole, never counting one pound twice.',
  })
  async grantTotals(
    @Root() policeArea: PoliceArea,
    @Ctx() context: FundingContext,
    @Args(() => GrantPeriodArgs) period: GrantPeriodArgs,
    @Arg('groupBy', () => [GrantDimension], {
      nullable: true,
      defaultValue: BY_PARTNERSHIP,
      description: 'Along what to break the total down; an empty list gives one group.',
    })
    groupBy: GrantDimension[] | null,
  ): Promise<GrantTotals> {
    const partnerships = await context.places.partnershipsOfPoliceArea(policeArea.id);
    return context.totalsOfPartnerships(partnerships, period, groupBy ?? BY_PARTNERSHIP);
  }

  @Directive('@cost(weight: 10)')
  @FieldResolver(() => GrantConnection, {
    nullable: true,
    description:
      'Published grants that are to benefit people there: those with a beneficiary place that is the police area, or lies in it. A grant with several places stands whole under each. None of it is in `grantTotals`.',
  })
  async grants(
    @Root() policeArea: PoliceArea,
    @Ctx() context: FundingContext,
    @Args(() => GrantsOfPlaceArgs) { from, to, ...page }: GrantsOfPlaceArgs,
  ): Promise<GrantConnection> {
    const request = { ...acceptDays(from, to), ...acceptGrantPage(page) };
    return context.grants.ofPlace.load({ column: 'police_area', slug: policeArea.id, ...request });
  }
}
