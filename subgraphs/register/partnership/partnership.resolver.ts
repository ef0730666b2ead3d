import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Promised } from '../../../shared/promised.js';
import type { RegisterContext } from '../context.js';
import { DataGap } from '../gap/gap.entity.js';
import { Partnership } from './partnership.stub.js';

@Resolver(() => Partnership)
export class PartnershipResolver {
  @Directive('@listSize(assumedSize: 15)')
  @FieldResolver(() => [DataGap], {
    nullable: true,
    description:
      'What the hub does not know of it, and why: no priorities because no paper held gives any. Empty where nothing is known to be missing.',
  })
  dataGaps(@Root() partnership: Partnership, @Ctx() context: RegisterContext): Promised<DataGap[]> {
    return context.gaps.byPartnership.get(partnership.id);
  }
}
