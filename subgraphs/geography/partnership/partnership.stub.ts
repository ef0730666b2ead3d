import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Geography's half of a partnership: where it lies and who is responsible there. */
@Directive('@key(fields: "id")')
@ObjectType('CommunitySafetyPartnership')
export class Partnership {
  @Field(() => ID)
  id!: string;
}
