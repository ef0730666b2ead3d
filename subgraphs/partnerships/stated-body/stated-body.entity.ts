import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';

@ObjectType({
  description: 'A body that a paper lists as a responsible authority, under the name it prints.',
})
@Entity({ name: 'stated_body' })
export class StatedBody {
  @PrimaryColumn({ type: 'text', name: 'partnership' })
  partnershipId!: string;

  /** Newest paper first, then as the paper lists them. */
  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: 'As printed; it need not be the name in law.' })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => Citation, { description: 'Where the paper lists it.' })
  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;
}
