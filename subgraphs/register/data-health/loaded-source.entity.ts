import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'The records that one subgraph has loaded from one document.' })
@Entity({ name: 'loaded_source' })
export class LoadedSource {
  @Field(() => String, { description: 'The subgraph: "geography".' })
  @PrimaryColumn({ type: 'text' })
  subgraph!: string;

  @PrimaryColumn({ type: 'text', name: 'document' })
  documentId!: string;

  @Field(() => String, { description: 'What the records are: "areas".' })
  @PrimaryColumn({ type: 'text' })
  what!: string;

  @Field(() => Int, { description: 'How many.' })
  @Column({ type: 'int' })
  records!: number;
}
