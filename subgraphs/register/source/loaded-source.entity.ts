import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'The records of one sort that one subgraph has loaded from one document.' })
@Entity({ name: 'loaded_source' })
export class LoadedSource {
  @Field(() => String, { description: 'The part of the hub that holds them: "geography".' })
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

  /** Order of the subgraph, order of the sort of record, document. */
  @Column({ type: 'text', name: 'sort_key' })
  sortKey!: string;
}
