import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A council or commissioner paper with all that the hub took from it. Its id is that of the SourceDocument that citations point to.',
})
@Entity({ name: 'paper' })
export class Paper {
  @Field(() => ID, { description: 'Slug: "swcsp-2024".' })
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Field(() => String, { description: 'Title as printed, else a description by the hub.' })
  @Column({ type: 'text' })
  title!: string;

  @Field(() => String, { description: 'The body that published it.' })
  @Column({ type: 'text' })
  publisher!: string;

  @Field(() => DateScalar, { nullable: true, description: 'As printed; null where the paper prints none.' })
  @Column({ type: 'text', name: 'published_on', nullable: true })
  publishedOn!: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Orders papers: `publishedOn`, else the last day the paper reports on.',
  })
  @Column({ type: 'text', name: 'known_at', nullable: true })
  knownAt!: IsoDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the paper is, in a sentence of the hub; null where nothing was noted.',
  })
  @Column({ type: 'text', nullable: true })
  about!: string | null;
}
