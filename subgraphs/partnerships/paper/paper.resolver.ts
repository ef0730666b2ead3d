import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Marking } from '../../../shared/provenance/marking.enum.js';
import { StatedFact } from '../../../shared/provenance/stated-fact.type.js';
import type { PartnershipsContext } from '../context.js';
import { PartnershipGroup } from '../group/group.type.js';
import { PrioritySet } from '../priority/priority.entity.js';
import { Paper } from './paper.entity.js';

@Resolver(() => Paper)
export class PaperResolver {
  @Directive('@listSize(assumedSize: 10)')
  @Query(() => [Paper], {
    nullable: true,
    description: 'The papers that the hub was filled from, newest first.',
  })
  papers(@Ctx() context: PartnershipsContext): Promise<Paper[]> {
    return context.papers.all();
  }

  @Query(() => Paper, { nullable: true, description: 'A paper; null when none has the id.' })
  paper(
    @Ctx() context: PartnershipsContext,
    @Arg('id', () => ID, { description: 'Slug: "south-cambridgeshire-2020".' }) id: string,
  ): Promise<Paper | null> {
    return context.papers.byId.load(id);
  }

  @FieldResolver(() => Marking, { description: 'Who may read it, and what hangs on it.' })
  async marking(@Root() paper: Paper, @Ctx() context: PartnershipsContext): Promise<Marking> {
    return (await context.documentById.load(paper.id)).marking;
  }

  @Directive('@listSize(assumedSize: 200)')
  @FieldResolver(() => [StatedFact], {
    description:
      'All that it states and no other field holds: first of partnerships and police areas, then in general, of money and of county strategy groups. The last two also stand in lists of their own (`fundingFacts`, `countyStrategyFacts`).',
  })
  facts(@Root() paper: Paper, @Ctx() context: PartnershipsContext): Promise<StatedFact[]> {
    return context.facts.byPaper.load(paper.id);
  }

  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [PrioritySet], {
    description: 'The sets of priorities that it gives, by partnership.',
  })
  prioritySets(@Root() paper: Paper, @Ctx() context: PartnershipsContext): Promise<PrioritySet[]> {
    return context.prioritySets.byPaper.load(paper.id);
  }

  @Directive('@listSize(assumedSize: 8)')
  @FieldResolver(() => [PartnershipGroup], {
    description:
      'The groups that it describes, by partnership, each with what every paper says of it and not this one alone.',
  })
  groups(@Root() paper: Paper, @Ctx() context: PartnershipsContext): Promise<PartnershipGroup[]> {
    return context.groups.byPaper.load(paper.id);
  }
}
