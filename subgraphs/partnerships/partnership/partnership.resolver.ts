import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { decodeCursor, encodeCursor, pageSize } from '../../../shared/graphql/paging.js';
import { StatedFact } from '../../../shared/provenance/stated-fact.type.js';
import type { PartnershipsContext } from '../context.js';
import { StatedBody } from '../stated-body/stated-body.entity.js';
import { Partnership } from './partnership.entity.js';
import type { PartnershipPage } from './partnership.loader.js';
import { PartnershipConnection } from './partnership-connection.type.js';
import { selectPartnerships } from './partnership-selection.loader.js';

const DEFAULT_PAGE = 25;

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
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_PAGE,
      description: 'Size of the page, 1 to 500; BAD_FIRST outside.',
    })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description:
        'The `pageInfo.endCursor` of the page before; from the start if left out. BAD_CURSOR when it is none.',
    })
    after: string | null,
  ): Promise<PartnershipConnection> {
    const size = pageSize(first ?? DEFAULT_PAGE);
    const key = typeof after === 'string' ? decodeCursor(after) : null;
    const partnerships = { argument: 'ids', ids };
    const among = await selectPartnerships(context.places, { partnerships, policeArea, county });
    return connectionOf(await context.partnerships.page({ among, size, after: key }), size);
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

function connectionOf({ rows, totalCount }: PartnershipPage, size: number): PartnershipConnection {
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return {
    nodes,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > size,
      endCursor: last ? encodeCursor(last.sortKey) : null,
    },
  };
}
