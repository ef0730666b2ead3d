import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** This subgraph's half of a two-tier county: how many people papers count there. */
@Directive('@key(fields: "id")')
@ObjectType('County')
export class County {
  @Field(() => ID)
  id!: string;
}
