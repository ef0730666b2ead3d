import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import type { Promised } from '../../../shared/promised.js';
import type { PartnershipsContext } from '../context.js';
import { Partnership } from '../partnership/partnership.entity.js';
import { GroupMember } from './group.entity.js';
import { membersOn, newestList } from './group.rules.js';
import { PartnershipGroup } from './group.type.js';

const DAY = { nullable: true, description: 'The day; today if left out. BAD_DATE when it is none.' } as const;

@Resolver(() => PartnershipGroup)
export class GroupResolver {
  @FieldResolver(() => Partnership, { description: 'The partnership it belongs to.' })
  partnership(
    @Root() group: PartnershipGroup,
    @Ctx() context: PartnershipsContext,
  ): Promise<Partnership | null> {
    return context.partnerships.byId.load(group.partnershipId);
  }

  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [GroupMember], {
    description:
      'As listed in the newest document that lists members and is not later than the day; where none is that old, the seats that terms of reference of the time give. A list holds for the day of its document: who has left since is not known. Empty when no list is known.',
  })
  members(
    @Root() group: PartnershipGroup,
    @Ctx() context: PartnershipsContext,
    @Arg('asOf', () => DateScalar, DAY) asOf: IsoDate | null,
  ): GroupMember[] {
    return membersOn(group.listed, asOf ?? context.today);
  }

  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [GroupMember], {
    description:
      'The places that terms of reference give to organisations, where a paper prints them besides the people who fill them: the newest such list that is not later than the day.',
  })
  seats(
    @Root() group: PartnershipGroup,
    @Ctx() context: PartnershipsContext,
    @Arg('asOf', () => DateScalar, DAY) asOf: IsoDate | null,
  ): GroupMember[] {
    return newestList(group.listed, 'SEATS', asOf ?? context.today);
  }

  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [GroupMember], {
    description:
      'Who attends or is invited without being a member, as the newest paper that tells and is not later than the day lists them.',
  })
  attendees(
    @Root() group: PartnershipGroup,
    @Ctx() context: PartnershipsContext,
    @Arg('asOf', () => DateScalar, DAY) asOf: IsoDate | null,
  ): GroupMember[] {
    return newestList(group.listed, 'ATTENDEES', asOf ?? context.today);
  }
}

@Resolver(() => Partnership)
export class PartnershipGroupsResolver {
  @Directive('@listSize(assumedSize: 6)')
  @FieldResolver(() => [PartnershipGroup], {
    description:
      'Boards and operational groups that papers describe, with members and meeting pattern: strategic ones first, then by name. Empty when no paper held describes any.',
  })
  groups(
    @Root() partnership: Partnership,
    @Ctx() context: PartnershipsContext,
  ): Promised<PartnershipGroup[]> {
    return context.groups.byPartnership.get(partnership.id);
  }
}
