import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { acceptPage, PageArgs } from '../../../shared/graphql/page.args.js';
import { pageOf } from '../../../shared/graphql/paging.js';
import { StatedFact } from '../../../shared/provenance/stated-fact.type.js';
import type { PartnershipsContext } from '../context.js';
import { StatedBody } from '../stated-body/stated-body.entity.js';
import { Partnership } from './partnership.entity.js';
import { PartnershipConnection } from './partnership-connection.type.js';
import { selectPartnerships } from './partnership-selection.loader.js';

@Resolver(() => Partnership)
export class PartnershipResolver {
  @Directive('@cost(weight: 40)')
  @Query(() => PartnershipConnection, {
    nullable: true,
    description:
      'The partnerships of England and Wales by name, page by page. Filters combine: a partnership must pass every one given.',
  })
  async partnerships(
    @Ctx() context: PartnershipsContext,
    @Arg('policeArea', () => ID, {
      nullable: true,
      description: 'Only those of this police area: slug or GSS code; UNKNOWN_ID when there is none.',
    })
    policeArea: string | null,
    @Arg('county', () => ID, {
      nullable: true,
      description:
        'Only those with an area in this two-tier county: slug or GSS code; UNKNOWN_ID when there is none.',
    })
    county: string | null,
    @Arg('ids', () => [ID], {
      nullable: true,
      description:
        'Only these: slugs or GSS codes, at most 500 (TOO_MANY_IDS); UNKNOWN_ID names every one that does not exist. The page keeps its order by name. An empty list chooses none.',
    })
    ids: string[] | null,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<PartnershipConnection> {
    const asked = acceptPage(page);
    const partnerships = { argument: 'ids', ids };
    const among = await selectPartnerships(context.places, { partnerships, policeArea, county });
    const { rows, totalCount } = await context.partnerships.page({ among, ...asked });
    return pageOf(rows, totalCount, asked.size, ({ sortKey }) => sortKey);
  }

  @Query(() => Partnership, { nullable: true, description: 'A partnership; null when none has the id.' })
  partnership(
    @Ctx() context: PartnershipsContext,
    @Arg('id', () => ID, { description: 'Slug ("south-warwickshire") or GSS code ("E22000359").' })
    id: string,
  ): Promise<Partnership | null> {
    return context.partnerships.byId.load(id);
  }

  @Directive('@listSize(assumedSize: 15)')
  @FieldResolver(() => [StatedBody], {
    description:
      'The responsible authorities as papers list them, newest paper first, each list whole: one body may appear in several under several names. Not the list of the law, which is `responsibleAuthorities`; where the two differ both stand. Empty when no paper held lists them.',
  })
  statedResponsibleAuthorities(
    @Root() partnership: Partnership,
    @Ctx() context: PartnershipsContext,
  ): Promise<StatedBody[]> {
    return context.statedBodiesByPartnership.load(partnership.id);
  }

  @Directive('@listSize(assumedSize: 250)')
  @FieldResolver(() => [StatedFact], {
    description:
      'What papers state of the partnership and no other field holds, newest paper first, then as the paper has it. Each was true, or said, when its paper was written.',
  })
  statedFacts(@Root() partnership: Partnership, @Ctx() context: PartnershipsContext): Promise<StatedFact[]> {
    return context.facts.byPartnership.load(partnership.id);
  }
}
