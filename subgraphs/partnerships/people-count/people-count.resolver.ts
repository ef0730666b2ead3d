import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { requireCombinedArea } from '../../../shared/place/combined-area.loader.js';
import type { PlaceKind } from '../../../shared/place/place.entity.js';
import { Marking } from '../../../shared/provenance/marking.enum.js';
import { LocalGovernmentArea } from '../area/area.stub.js';
import { CombinedArea } from '../combined-area/combined-area.stub.js';
import type { PartnershipsContext } from '../context.js';
import { County } from '../county/county.stub.js';
import { Partnership } from '../partnership/partnership.entity.js';
import { PoliceArea } from '../police-area/police-area.stub.js';
import { CountStatus } from './count-status.js';
import { loadCountsByArea, loadCountsOfAreas } from './counts-of-areas.loader.js';
import { AreaPeopleCount, PeopleCount } from './people-count.type.js';
import { PeopleSubject } from './people-subject.js';

const DESCRIPTION =
  'How many people, or reviews of deaths, papers count here: one answer a subject and time, the latest first. Small counts are suppressed for all but the partnership whose counts they are: look at `status`. NOT_STATED where papers count some of the areas and not all; empty where none of them has a count.';

/** Few papers count people, and of few subjects. */
const LIST_SIZE = '@listSize(assumedSize: 3)';

@ArgsType()
class PeopleCountArgs {
  @Field(() => PeopleSubject, {
    nullable: true,
    description: 'Only counts of this; of anything if left out.',
  })
  subject?: PeopleSubject | null;
}

const MARKING =
  'OFFICIAL_SENSITIVE where `status` is SHOWN_TO_OWNER, whatever the paper is: not to be passed on.';

function markingOf({ status }: { status: CountStatus }): Marking {
  return status === CountStatus.SHOWN_TO_OWNER ? Marking.OFFICIAL_SENSITIVE : Marking.PUBLIC;
}

@Resolver(() => AreaPeopleCount)
export class AreaPeopleCountResolver {
  @FieldResolver(() => Marking, { description: MARKING })
  marking(@Root() count: AreaPeopleCount): Marking {
    return markingOf(count);
  }
}

@Resolver(() => PeopleCount)
export class PeopleCountResolver {
  @FieldResolver(() => Marking, { description: MARKING })
  marking(@Root() count: PeopleCount): Marking {
    return markingOf(count);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [AreaPeopleCount], {
    nullable: true,
    description: 'The count of each of the areas, those without one included.',
  })
  byArea(
    @Root() count: PeopleCount,
    @Ctx() { peopleCounts }: PartnershipsContext,
  ): Promise<AreaPeopleCount[]> {
    return loadCountsByArea(count, peopleCounts);
  }
}

@Resolver(() => Partnership)
export class PartnershipPeopleCountsResolver {
  @Directive(LIST_SIZE)
  @FieldResolver(() => [PeopleCount], { nullable: true, description: DESCRIPTION })
  async peopleCounts(
    @Root() { id }: Partnership,
    @Args(() => PeopleCountArgs) { subject = null }: PeopleCountArgs,
    @Ctx() context: PartnershipsContext,
  ): Promise<PeopleCount[]> {
    return loadCountsOfAreas(await areasOf('partnership', id, context), subject, context.peopleCounts);
  }
}

@Resolver(() => LocalGovernmentArea)
export class AreaPeopleCountsResolver {
  @Directive(LIST_SIZE)
  @FieldResolver(() => [PeopleCount], { nullable: true, description: DESCRIPTION })
  peopleCounts(
    @Root() { id }: LocalGovernmentArea,
    @Args(() => PeopleCountArgs) { subject = null }: PeopleCountArgs,
    @Ctx() { peopleCounts }: PartnershipsContext,
  ): Promise<PeopleCount[]> {
    return loadCountsOfAreas([id], subject, peopleCounts);
  }
}

@Resolver(() => CombinedArea)
export class CombinedAreaPeopleCountsResolver {
  @Directive(LIST_SIZE)
  @FieldResolver(() => [PeopleCount], { nullable: true, description: DESCRIPTION })
  async peopleCounts(
    @Root() { id }: CombinedArea,
    @Args(() => PeopleCountArgs) { subject = null }: PeopleCountArgs,
    @Ctx() { places, peopleCounts }: PartnershipsContext,
  ): Promise<PeopleCount[]> {
    const areas = await requireCombinedArea(places, id);
    return loadCountsOfAreas(
      areas.map(({ slug }) => slug),
      subject,
      peopleCounts,
    );
  }
}

@Resolver(() => PoliceArea)
export class PoliceAreaPeopleCountsResolver {
  @Directive(LIST_SIZE)
  @FieldResolver(() => [PeopleCount], { nullable: true, description: DESCRIPTION })
  async peopleCounts(
    @Root() { id }: PoliceArea,
    @Args(() => PeopleCountArgs) { subject = null }: PeopleCountArgs,
    @Ctx() context: PartnershipsContext,
  ): Promise<PeopleCount[]> {
    return loadCountsOfAreas(await areasOf('police-area', id, context), subject, context.peopleCounts);
  }
}

@Resolver(() => County)
export class CountyPeopleCountsResolver {
  @Directive(LIST_SIZE)
  @FieldResolver(() => [PeopleCount], { nullable: true, description: DESCRIPTION })
  async peopleCounts(
    @Root() { id }: County,
    @Args(() => PeopleCountArgs) { subject = null }: PeopleCountArgs,
    @Ctx() context: PartnershipsContext,
  ): Promise<PeopleCount[]> {
    return loadCountsOfAreas(await areasOf('county', id, context), subject, context.peopleCounts);
  }
}

async function areasOf(kind: PlaceKind, slug: string, { places }: PartnershipsContext): Promise<string[]> {
  return (await places.bySlug.load({ kind, slug }))?.areas ?? [];
}
