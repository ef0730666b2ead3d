import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Promised } from '../../../shared/promised.js';
import { DutyStatus } from '../../../shared/provenance/duty-status.type.js';
import type { PartnershipsContext } from '../context.js';
import { Partnership } from '../partnership/partnership.entity.js';

@Resolver(() => Partnership)
export class PartnershipDutiesResolver {
  @Directive('@listSize(assumedSize: 15)')
  @FieldResolver(() => [DutyStatus], {
    description:
      'The duties that the Act and the Regulations of its country lay on it today, in the order of the law table, and what the documents held show of each: UNKNOWN where none speaks to it. Not legal advice.',
  })
  duties(@Root() partnership: Partnership, @Ctx() context: PartnershipsContext): Promised<DutyStatus[]> {
    return context.dutiesOn(context.today, partnership);
  }
}
