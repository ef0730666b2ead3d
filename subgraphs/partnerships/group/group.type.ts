import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Citation } from '../../../shared/provenance/citation.type.js';
import type { GroupMember, GroupRow } from './group.entity.js';
import { describeGroup } from './group.rules.js';
import { GroupTier } from './group-tier.js';

registerEnumType(GroupTier, {
  name: 'GroupTier',
  description: 'At which level a group works.',
  valuesConfig: {
    STRATEGIC: {
      description: 'Sets direction and priorities: the board, the strategy group of the Regulations.',
    },
    OPERATIONAL: { description: 'Turns priorities into action: delivery, tasking and operational groups.' },
    PROBLEM_SOLVING: { description: 'Works on particular places, people or cases.' },
    OTHER: { description: 'None of these, or the paper does not tell.' },
  },
});

@ObjectType({ description: 'A board or group of a partnership: one, however many papers describe it.' })
export class PartnershipGroup {
  @Field(() => ID, { description: 'Slug: "south-warwickshire-strategic-member-board".' })
  id!: string;

  @Field(() => String, { description: 'Name, as the newest paper that describes it gives it.' })
  name!: string;

  @Field(() => [String], { description: 'Names that only older papers use; empty when there is none.' })
  alsoKnownAs!: string[];

  @Field(() => GroupTier, { description: 'At which level it works, by the newest paper.' })
  tier!: GroupTier;

  @Field(() => String, {
    nullable: true,
    description:
      'When it meets, in the words of the hub, by the newest paper that tells; null where none does. See `meetsSource` for the paper, which may be older than `source`.',
  })
  meets!: string | null;

  @Field(() => Citation, {
    nullable: true,
    description: 'Where `meets` comes from; null where that is null.',
  })
  meetsSource!: Citation | null;

  @Field(() => Citation, { description: 'Where the newest paper describes it.' })
  source!: Citation;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [Citation], { description: 'Where each paper describes it, newest paper first.' })
  describedIn!: Citation[];

  partnershipId!: string;

  /** Every line of every list; the rules pick the day's. */
  listed!: GroupMember[];

  /** @throws Error when no paper describes it: the loader makes no such group. */
  static of(row: GroupRow): PartnershipGroup {
    const described = describeGroup(row.descriptions);
    if (!described) throw new Error(`group ${row.id} is described by no paper`);
    const { newest, meeting, otherNames, descriptions } = described;
    return {
      id: row.id,
      partnershipId: row.partnershipId,
      listed: row.members,
      name: newest.name,
      tier: newest.tier,
      alsoKnownAs: otherNames,
      meets: meeting?.meets ?? null,
      meetsSource: meeting && Citation.of(meeting.source),
      source: Citation.of(newest.source),
      describedIn: descriptions.map(({ source }) => Citation.of(source)),
    };
  }
}
