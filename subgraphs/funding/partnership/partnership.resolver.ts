import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { DomainError } from '../../../shared/errors.js';
import { type Promised, whenKnown } from '../../../shared/promised.js';
import type { FundingContext } from '../context.js';
import { GrantsOfPlaceArgs } from '../grant/grant.input.js';
import { acceptGrantPage } from '../grant/grant.loader.js';
import { GrantConnection } from '../grant/grant.type.js';
import { acceptDays } from '../grant/grant-page.rules.js';
import { GrantDimension } from '../grant-total/grant-dimension.js';
import { GrantPeriodArgs } from '../grant-total/grant-filter.input.js';
import { GrantTotals } from '../grant-total/grant-total.type.js';
import { FundingStatement } from '../statement/statement.entity.js';
import { Partnership } from './partnership.stub.js';
import { describePerHead } from './partnership-grant-per-head.loader.js';
import { PartnershipGrantPerHead } from './partnership-grant-per-head.type.js';

const BY_YEAR = [GrantDimension.FINANCIAL_YEAR];

@Resolver(() => Partnership)
export class PartnershipResolver {
  @Directive('@listSize(assumedSize: 12)')
  @FieldResolver(() => [FundingStatement], {
    nullable: true,
    description:
      'What the papers state about money to it, the newest document first. Money to its police area as a whole is among the statements of the police area.',
  })
  fundingStatements(
    @Root() partnership: Partnership,
    @Ctx() context: FundingContext,
  ): Promised<FundingStatement[]> {
    return context.statements.byRecipient.get({ kind: 'partnership', slug: partnership.id });
  }

  @Directive('@cost(weight: 10)')
  @FieldResolver(() => GrantTotals, {
    nullable: true,
    description:
      'Money awarded to it, never counting one pound twice. Money to its police area as a whole is listed in `notSplit`.',
  })
  grantTotals(
    @Root() partnership: Partnership,
    @Ctx() context: FundingContext,
    @Args(() => GrantPeriodArgs) period: GrantPeriodArgs,
    @Arg('groupBy', () => [GrantDimension], {
      nullable: true,
      defaultValue: BY_YEAR,
      description: 'Along what to break the total down; an empty list gives one group.',
    })
    groupBy: GrantDimension[] | null,
  ): Promised<GrantTotals | null> {
    const place = context.places.bySlug.get({ kind: 'partnership', slug: partnership.id });
    return whenKnown(place, (known) => {
      return known && context.totalsOfPartnerships([known], period, groupBy ?? BY_YEAR);
    });
  }

  @Directive('@requires(fields: "residents { count year }")')
  @Directive('@cost(weight: 15)')
  @FieldResolver(() => PartnershipGrantPerHead, {
    nullable: true,
    description:
      'Money awarded to it, for each of its residents. It compares what papers record, which for most partnerships is nothing. SOURCE_UNAVAILABLE while the residents are out of reach.',
  })
  async grantPerHead(
    @Root() { id, residents }: Partnership,
    @Ctx() context: FundingContext,
    @Args(() => GrantPeriodArgs) period: GrantPeriodArgs,
  ): Promise<PartnershipGrantPerHead | null> {
    const place = await context.places.bySlug.load({ kind: 'partnership', slug: id });
    if (place === null) return null;
    if (!residents) {
      throw new DomainError(
        'SOURCE_UNAVAILABLE',
        'The residents of the partnership are out of reach, so no money a head can be worked out. Ask again later.',
        { source: 'geography' },
      );
    }
    const totals = await context.totalsOfPartnerships([place], period, BY_YEAR);
    return describePerHead(totals, residents[0] ?? null);
  }

  @Directive('@cost(weight: 10)')
  @FieldResolver(() => GrantConnection, {
    nullable: true,
    description:
      'Published grants that are to benefit people there: those with a beneficiary place that is the partnership, or an area that it holds wholly. The money may have gone to any body, and a grant with several places stands whole under each. None of it is in `grantTotals`.',
  })
  async grants(
    @Root() partnership: Partnership,
    @Ctx() context: FundingContext,
    @Args(() => GrantsOfPlaceArgs) { from, to, ...page }: GrantsOfPlaceArgs,
  ): Promise<GrantConnection> {
    const request = { ...acceptDays(from, to), ...acceptGrantPage(page) };
    return context.grants.ofPlace.load({ column: 'partnership', slug: partnership.id, ...request });
  }
}
