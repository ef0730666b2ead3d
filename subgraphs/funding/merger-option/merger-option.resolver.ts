import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { DomainError } from '../../../shared/errors.js';
import type { FundingContext } from '../context.js';
import { GrantPeriodArgs } from '../grant-total/grant-filter.input.js';
import { GrantPerHeadSpread } from './grant-per-head.type.js';
import { loadGrantPerHead, requireMergerOption } from './merger-option.loader.js';
import { MergerOption } from './merger-option.stub.js';

@Resolver(() => MergerOption)
export class MergerOptionResolver {
  @Directive('@requires(fields: "populations { id population }")')
  @Directive('@cost(weight: 25)')
  @FieldResolver(() => GrantPerHeadSpread, {
    nullable: true,
    description:
      'How evenly the grants that papers record would fall on the residents of its combined areas, and how evenly they fall on those of the partnerships of today. SOURCE_UNAVAILABLE while the populations are out of reach.',
  })
  async grantPerHead(
    @Root() { id, populations }: MergerOption,
    @Ctx() context: FundingContext,
    @Args(() => GrantPeriodArgs) period: GrantPeriodArgs,
  ): Promise<GrantPerHeadSpread> {
    const combinedAreas = await requireMergerOption(context.places, id);
    if (!populations) {
      throw new DomainError(
        'SOURCE_UNAVAILABLE',
        'The populations of the areas are out of reach, so no money a head can be worked out. Ask again later.',
        { source: 'geography' },
      );
    }
    const residents = new Map(populations.map(({ id: area, population }) => [area, population]));
    return loadGrantPerHead(combinedAreas, residents, period, context);
  }
}
