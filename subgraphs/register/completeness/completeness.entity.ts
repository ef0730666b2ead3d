import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'How much is held of something that could be known.' })
@Entity({ name: 'completeness' })
export class DataCompleteness {
  @Field(() => String, { description: 'The part of the hub that would hold it.' })
  @PrimaryColumn({ type: 'text' })
  subgraph!: string;

  @Field(() => String, { description: 'What is counted: "partnerships with priorities".' })
  @PrimaryColumn({ type: 'text' })
  what!: string;

  @Field(() => Int, { description: 'How many are held.' })
  @Column({ type: 'int' })
  held!: number;

  @Field(() => Int, { description: 'Out of how many.' })
  @Column({ type: 'int', name: 'out_of' })
  of!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why the rest is missing, or what to beware of; null where there is nothing to say.',
  })
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** In the order of the subgraphs and their reports. */
  @Column({ type: 'int' })
  position!: number;
}
