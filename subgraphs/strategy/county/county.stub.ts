import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Strategy's half of a two-tier county: the group that works for it. */
@Directive('@key(fields: "id")')
@ObjectType('County')
export class County {
  @Field(() => ID)
  id!: string;
}
