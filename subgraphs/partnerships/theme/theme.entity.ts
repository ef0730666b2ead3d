import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A subject shared by partnerships that word it differently. The list is the hub\'s own: "anti-social-behaviour", "violence", "serious-violence", "domestic-abuse", "sexual-violence", "acquisitive-crime", "rural-crime", "business-crime", "exploitation-and-county-lines", "cyber-crime-and-fraud", "hate-crime", "substance-misuse", "reoffending", "extremism", "community-resilience".',
})
@Entity({ name: 'theme' })
export class PriorityTheme {
  @Field(() => ID, { description: 'Slug: "domestic-abuse".' })
  @PrimaryColumn({ type: 'text', name: 'slug' })
  id!: string;

  @Field(() => String, { description: 'Name to show.' })
  @Column({ type: 'text' })
  name!: string;

  /** The order in which themes are listed. */
  @Column({ type: 'integer' })
  position!: number;
}
