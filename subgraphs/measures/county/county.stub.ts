import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Measures' half of a two-tier county: what is recorded there. */
@Directive('@key(fields: "id")')
@ObjectType('County')
export class County {
  @Field(() => ID)
  id!: string;
}
