import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Strategy's half of a paper: what it tells of county strategy groups. */
@Directive('@key(fields: "id")')
@ObjectType('Paper')
export class Paper {
  @Field(() => ID)
  id!: string;
}
