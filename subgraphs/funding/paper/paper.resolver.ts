import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { StatedFact } from '../../../shared/provenance/stated-fact.type.js';
import type { FundingContext } from '../context.js';
import { FundingStatement } from '../statement/statement.entity.js';
import { Paper } from './paper.stub.js';

@Resolver(() => Paper)
export class PaperResolver {
  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [FundingStatement], {
    nullable: true,
    description: 'What it states about money, in its own order.',
  })
  fundingStatements(@Root() paper: Paper, @Ctx() context: FundingContext): Promise<FundingStatement[]> {
    return context.statements.byPaper.load(paper.id);
  }

  @Directive('@listSize(assumedSize: 15)')
  @FieldResolver(() => [StatedFact], {
    nullable: true,
    description: 'What it states about money and no funding statement holds, in its own order.',
  })
  fundingFacts(@Root() paper: Paper, @Ctx() context: FundingContext): Promise<StatedFact[]> {
    return context.factsByPaper.load(paper.id);
  }
}
