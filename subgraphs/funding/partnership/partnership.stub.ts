import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Funding's half of a partnership: the money it was given. */
@Directive('@key(fields: "id")')
@ObjectType('CommunitySafetyPartnership')
export class Partnership {
  @Field(() => ID)
  id!: string;
}
