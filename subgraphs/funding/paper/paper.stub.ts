import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Funding's half of a paper: the money it reports. */
@Directive('@key(fields: "id")')
@ObjectType('Paper')
export class Paper {
  @Field(() => ID)
  id!: string;
}
