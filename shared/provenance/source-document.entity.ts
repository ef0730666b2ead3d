import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../calendar/iso-date.js';
import { DateScalar } from '../graphql/date.scalar.js';

@Directive('@shareable')
@ObjectType({
  description:
    'A paper, an Act, Regulations or a published table. Every subgraph holds the documents it cites whole, so that no citation needs a second subgraph.',
})
@Entity({ name: 'document' })
export class SourceDocument {
  @Field(() => ID, { description: 'For example "swcsp-2018", "warwickshire-pcc-2023", "cda-1998".' })
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Field(() => String, { description: 'Title as printed.' })
  @Column({ type: 'text' })
  title!: string;

  @Field(() => String, { description: 'The body that published it.' })
  @Column({ type: 'text' })
  publisher!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'As printed; null where the document prints none.',
  })
  @Column({ type: 'text', name: 'published_on', nullable: true })
  publishedOn!: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Orders documents: `publishedOn`, else the last day the paper reports on.',
  })
  @Column({ type: 'text', name: 'known_at', nullable: true })
  knownAt!: IsoDate | null;
}
