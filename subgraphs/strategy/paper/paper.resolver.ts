import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { StatedFact } from '../../../shared/provenance/stated-fact.type.js';
import type { StrategyContext } from '../context.js';
import { StrategyGroup } from '../strategy-group/strategy-group.entity.js';
import { Paper } from './paper.stub.js';

@Resolver(() => Paper)
export class PaperResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [StrategyGroup], {
    nullable: true,
    description: 'The county strategy groups that it describes, by name.',
  })
  countyStrategyGroups(@Root() paper: Paper, @Ctx() context: StrategyContext): Promise<StrategyGroup[]> {
    return context.strategyGroups.byPaper.load(paper.id);
  }

  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [StatedFact], {
    nullable: true,
    description: 'What it states of county strategy groups and no other field holds, group by group.',
  })
  countyStrategyFacts(@Root() paper: Paper, @Ctx() context: StrategyContext): Promise<StatedFact[]> {
    return context.groupFacts.byPaper.load(paper.id);
  }
}
