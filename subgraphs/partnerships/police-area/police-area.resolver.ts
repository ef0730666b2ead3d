import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { StatedFact } from '../../../shared/provenance/stated-fact.type.js';
import type { PartnershipsContext } from '../context.js';
import { PoliceArea } from './police-area.stub.js';

@Resolver(() => PoliceArea)
export class PoliceAreaResolver {
  @Directive('@listSize(assumedSize: 80)')
  @FieldResolver(() => [StatedFact], {
    nullable: true,
    description:
      'What papers state of the police area as a whole or of its policing body and no other field holds, newest paper first. Empty when no paper held speaks of it.',
  })
  statedFacts(@Root() policeArea: PoliceArea, @Ctx() context: PartnershipsContext): Promise<StatedFact[]> {
    return context.facts.byPoliceArea.load(policeArea.id);
  }
}
