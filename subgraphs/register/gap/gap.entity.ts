import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({
  description:
    'Something that the hub does not know of a partnership, and why. It says nothing about the partnership itself: what is not held may well exist.',
})
@Entity({ name: 'gap' })
export class DataGap {
  @PrimaryColumn({ type: 'text', name: 'partnership' })
  partnershipId!: string;

  @Field(() => String, { description: 'The part of the hub that would hold it.' })
  @PrimaryColumn({ type: 'text' })
  subgraph!: string;

  @Field(() => String, {
    description: 'One word for one sort of gap: "priorities". `DataHealth.gapCounts` lists the sorts.',
  })
  @PrimaryColumn({ type: 'text' })
  what!: string;

  @Field(() => String, { description: 'Why it is missing, in a sentence.' })
  @Column({ type: 'text' })
  because!: string;

  /** Partnership, order of the subgraph, sort of gap: the order of every list of gaps, and what a cursor holds. */
  @Column({ type: 'text', name: 'sort_key' })
  sortKey!: string;
}
