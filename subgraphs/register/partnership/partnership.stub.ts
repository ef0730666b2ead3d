import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The register's half of a partnership: what is missing of it. */
@Directive('@key(fields: "id")')
@ObjectType('CommunitySafetyPartnership')
export class Partnership {
  @Field(() => ID)
  id!: string;
}
