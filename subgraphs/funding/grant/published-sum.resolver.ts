import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context.js';
import { GrantTotals } from '../grant-total/grant-total.type.js';
import { PublishedGrants } from './grant.type.js';

@Resolver(() => GrantTotals)
export class PublishedSumResolver {
  @FieldResolver(() => PublishedGrants, {
    nullable: true,
    description:
      'What funders published of grants that benefit the same recipients in the same years: to be read beside `total` and never added to it, since both may speak of the same pounds. Null where funder kinds or themes are asked for, which published grants do not carry.',
  })
  publishedGrants(
    @Root() { question }: GrantTotals,
    @Ctx() context: FundingContext,
  ): Promise<PublishedGrants | null> {
    return context.publishedSums.beside(question);
  }
}
