import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { spellId } from '../../../shared/graphql/spelled-id.js';
import { MergerAssessment } from '../assessment/assessment.type.js';
import { spellMerger } from '../assessment/merger-question.rules.js';
import type { MergersContext } from '../context.js';
import { CombinedArea } from './combined-area.type.js';

@Resolver(() => CombinedArea)
export class CombinedAreaResolver {
  @Directive('@cost(weight: 10)')
  @FieldResolver(() => MergerAssessment, {
    nullable: true,
    description:
      'What the law says today of combining its areas, with nothing yet agreed; for a single area NOT_A_MERGER.',
  })
  assessment(@Root() combined: CombinedArea, @Ctx() context: MergersContext): MergerAssessment {
    const question = { asOf: context.today, codes: combined.id.split('+') };
    return MergerAssessment.of({ id: spellId(spellMerger(question)) });
  }
}
