import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Measures' half of a shared theme: what is counted that bears on it. */
@Directive('@key(fields: "id")')
@ObjectType('PriorityTheme')
export class PriorityTheme {
  @Field(() => ID)
  id!: string;
}
