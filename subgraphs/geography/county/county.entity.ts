import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A county of England with a county council and district councils below it ("two-tier"); 21 of them.',
})
@Entity({ name: 'county' })
export class County {
  @Field(() => ID, { description: 'Slug of the name: "warwickshire".' })
  @PrimaryColumn({ type: 'text', name: 'slug' })
  id!: string;

  @Field(() => String, { description: 'GSS code: "E10000031".' })
  @Column({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Name of the county.' })
  @Column({ type: 'text' })
  name!: string;
}
