import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** This subgraph's half of a combined area: which partnerships hold its areas today, and what they share. */
@Directive('@key(fields: "id")')
@ObjectType('CombinedArea')
export class CombinedArea {
  @Field(() => ID)
  id!: string;
}
