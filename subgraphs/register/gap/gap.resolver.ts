import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Partnership } from '../partnership/partnership.stub.js';
import { DataGap } from './gap.entity.js';

@Resolver(() => DataGap)
export class DataGapResolver {
  @FieldResolver(() => Partnership, {
    nullable: true,
    description: 'The partnership of which it is not known.',
  })
  partnership(@Root() gap: DataGap): Partnership {
    return { id: gap.partnershipId };
  }
}
