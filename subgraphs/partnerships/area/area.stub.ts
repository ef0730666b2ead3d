import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** This subgraph's half of an area: how many people papers count there. */
@Directive('@key(fields: "id")')
@ObjectType('LocalGovernmentArea')
export class LocalGovernmentArea {
  @Field(() => ID)
  id!: string;
}
