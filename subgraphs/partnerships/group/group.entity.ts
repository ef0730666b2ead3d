import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';
import type { GroupListKind } from './group.rules.js';
import type { GroupTier } from './group-tier.js';

/** What one paper says of a group. */
@Entity({ name: 'group_description' })
export class GroupDescriptionRow {
  /** Group and paper. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'partnership_group' })
  groupId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  tier!: GroupTier;

  /** Null where the paper does not tell when the group meets. */
  @Column({ type: 'text', nullable: true })
  meets!: string | null;

  @Column({ type: 'text', name: 'known_at' })
  knownAt!: IsoDate;

  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;

  @ManyToOne(() => GroupRow)
  @JoinColumn({ name: 'partnership_group' })
  group?: unknown;
}

@ObjectType({
  description: 'A person, or a seat that a paper gives to an organisation without naming anyone.',
})
@Entity({ name: 'group_member' })
export class GroupMember {
  /** Group, paper, list and place in it. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'partnership_group' })
  groupId!: string;

  /** The list it stands in. */
  @Column({ type: 'text' })
  list!: GroupListKind;

  @Field(() => DateScalar, {
    description: 'Date of the list it stands in: of the terms of reference where printed, else of the paper.',
  })
  @Column({ type: 'text', name: 'listed_on' })
  listedOn!: IsoDate;

  /** As the paper lists them. */
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => String, { nullable: true, description: 'As printed; null for a seat.' })
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Office or capacity ("Chair", "elected member"); null where the paper gives none.',
  })
  @Column({ type: 'text', nullable: true })
  role!: string | null;

  @Field(() => String, { description: 'The body it comes from, as the paper names it.' })
  @Column({ type: 'text' })
  organisation!: string;

  @Field(() => Int, { description: 'How many places it holds: 1 for a person.' })
  @Column({ type: 'integer' })
  seats!: number;

  @Field(() => Citation, { description: 'The paragraph that lists it.' })
  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;

  @ManyToOne(() => GroupRow)
  @JoinColumn({ name: 'partnership_group' })
  group?: unknown;
}

/** A group of a partnership, whatever papers say of it. */
@Entity({ name: 'partnership_group' })
export class GroupRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'partnership' })
  partnershipId!: string;

  @OneToMany(
    () => GroupDescriptionRow,
    (description) => description.group,
  )
  descriptions!: GroupDescriptionRow[];

  @OneToMany(
    () => GroupMember,
    (member) => member.group,
  )
  members!: GroupMember[];
}
