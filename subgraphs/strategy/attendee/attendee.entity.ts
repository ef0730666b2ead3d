import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';

@ObjectType({
  description:
    'A person or body that a paper says attends a county strategy group, or is invited to it, without being called a member.',
})
@Entity({ name: 'strategy_group_attendee' })
export class StrategyGroupAttendee {
  @PrimaryColumn({ type: 'text', name: 'strategy_group' })
  groupId!: string;

  /** Newest paper first, then as the paper lists them. */
  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Field(() => String, { nullable: true, description: 'Null where the paper names nobody.' })
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'In what capacity it attends; null where the paper does not say.',
  })
  @Column({ type: 'text', nullable: true })
  role!: string | null;

  @Field(() => String, { description: 'The body, as the paper names it.' })
  @Column({ type: 'text' })
  organisation!: string;

  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;
}
