import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Something that is counted in every partnership: a group of recorded crimes.' })
@Entity({ name: 'measure' })
export class Measure {
  @Field(() => ID, { description: 'Slug: "residential-burglary".' })
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Field(() => String, { description: 'Name as published.' })
  @Column({ type: 'text' })
  name!: string;

  /** The order in which measures are published, each before its parts. */
  @Column({ type: 'int' })
  position!: number;
}
