import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Basis } from '../../../shared/provenance/basis.js';
import { Denominator } from '../comparison/denominator.enum.js';

/** As stored; GraphQL gives it as MeasureTheme. */
interface StoredThemeLink {
  theme: { id: string };
  basis: Basis;
  because: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Something that is counted in every partnership: a group of recorded crimes. Measures form a tree: the parts of one add up to it.',
})
@Entity({ name: 'measure' })
export class Measure {
  @Field(() => ID, { description: 'Slug: "residential-burglary".' })
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Field(() => String, { description: 'Name as published.' })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'What it holds, in the words of the hub.' })
  @Column({ type: 'text' })
  description!: string;

  @Field(() => Denominator, { description: 'By what its rates divide.' })
  @Column({ type: 'text' })
  denominator!: Denominator;

  /** The measure whose count holds this one. */
  @Column({ type: 'text', name: 'parent', nullable: true })
  parentId!: string | null;

  @Column({ type: 'jsonb', name: 'theme_links' })
  themeLinks!: StoredThemeLink[];

  /** The order in which measures are published, each before its parts. */
  @Column({ type: 'int' })
  position!: number;
}
