import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../calendar/iso-date.js';
import { DateScalar } from '../graphql/date.scalar.js';
import { DocumentOwner } from './document-owner.type.js';
import { ImportedFile } from './imported-file.type.js';
import { Marking } from './marking.enum.js';

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

  @Field(() => ImportedFile, {
    nullable: true,
    description: 'The file it was read from, where somebody imported it; null for what comes with the hub.',
  })
  @Column({ type: 'jsonb', name: 'imported_file', nullable: true })
  importedFile!: ImportedFile | null;

  @Field(() => Marking, { description: 'Who may see it, and every fact that rests on it.' })
  @Column({ type: 'text' })
  marking!: Marking;

  @Field(() => DocumentOwner, { description: 'Whose it is.' })
  @Column(() => DocumentOwner, { prefix: 'owner_' })
  owner!: DocumentOwner;

  /** The seats from which it may be read; nobody asks for them of what is PUBLIC. */
  @Column({ type: 'text', array: true })
  readers!: string[];
}
