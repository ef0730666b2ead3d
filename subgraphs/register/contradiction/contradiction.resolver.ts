import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { Partnership } from '../partnership/partnership.stub.js';
import { Contradiction } from './contradiction.entity.js';

@Resolver(() => Contradiction)
export class ContradictionResolver {
  @FieldResolver(() => Partnership, {
    nullable: true,
    description: 'The partnership it is about; null where it is about none, or about several at once.',
  })
  partnership(@Root() { partnershipId }: Contradiction): Partnership | null {
    return partnershipId === null ? null : { id: partnershipId };
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [Citation], {
    description:
      'Where to look it up: every document that takes part, and the provision where a rule comes into it.',
  })
  sources(@Root() contradiction: Contradiction): Citation[] {
    return contradiction.lookUps.map(({ source }) => Citation.of(source));
  }
}
