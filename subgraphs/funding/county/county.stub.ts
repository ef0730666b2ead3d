import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Funding's half of a two-tier county: the money given to its partnerships. */
@Directive('@key(fields: "id")')
@ObjectType('County')
export class County {
  @Field(() => ID)
  id!: string;
}
