import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Strategy's half of a partnership: the county groups above it. */
@Directive('@key(fields: "id")')
@ObjectType('CommunitySafetyPartnership')
export class Partnership {
  @Field(() => ID)
  id!: string;
}
