import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RegisterContext } from '../context.js';
import { DataGap } from '../gap/gap.entity.js';
import { loadGapsOfPoliceArea } from '../gap/gap.loader.js';
import { PoliceArea } from './police-area.stub.js';

@Resolver(() => PoliceArea)
export class PoliceAreaResolver {
  @Directive('@listSize(assumedSize: 250)')
  @FieldResolver(() => [DataGap], {
    nullable: true,
    description: 'What the hub does not know of its partnerships, by id of the partnership, and why.',
  })
  dataGaps(@Root() policeArea: PoliceArea, @Ctx() context: RegisterContext): Promise<DataGap[]> {
    return loadGapsOfPoliceArea(policeArea.id, context);
  }
}
