import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A theme that money serves; funding adds nothing to it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('PriorityTheme')
export class PriorityTheme {
  @Field(() => ID)
  id!: string;
}
