import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context.js';
import { GrantDimension } from '../grant-total/grant-dimension.js';
import { GrantPeriodArgs } from '../grant-total/grant-filter.input.js';
import { loadTotalsOfPartnerships } from '../grant-total/grant-total.loader.js';
import { GrantTotals } from '../grant-total/grant-total.type.js';
import { FundingStatement } from '../statement/statement.entity.js';
import { Partnership } from './partnership.stub.js';

const BY_YEAR = [GrantDimension.FINANCIAL_YEAR];

@Resolver(() => Partnership)
export class PartnershipResolver {
  @FieldResolver(() => [FundingStatement], {
    nullable: true,
    description:
      'What the papers state about money to it, the newest document first. Money to its police area as a whole is among the statements of the police area.',
  })
  fundingStatements(
    @Root() partnership: Partnership,
    @Ctx() context: FundingContext,
  ): Promise<FundingStatement[]> {
    return context.statements.byRecipient.load({ kind: 'partnership', slug: partnership.id });
  }

  @FieldResolver(() => GrantTotals, {
    nullable: true,
    description:
      'Money awarded to it, never counting one pound twice. Money to its police area as a whole is listed in `notSplit`.',
  })
  async grantTotals(
    @Root() partnership: Partnership,
    @Ctx() context: FundingContext,
    @Args(() => GrantPeriodArgs) period: GrantPeriodArgs,
    @Arg('groupBy', () => [GrantDimension], {
      nullable: true,
      defaultValue: BY_YEAR,
      description: 'Along what to break the total down; an empty list gives one group.',
    })
    groupBy: GrantDimension[] | null,
  ): Promise<GrantTotals | null> {
    const place = await context.places.bySlug.load({ kind: 'partnership', slug: partnership.id });
    if (place === null) return null;
    return loadTotalsOfPartnerships([place], period, groupBy ?? BY_YEAR, context);
  }
}
