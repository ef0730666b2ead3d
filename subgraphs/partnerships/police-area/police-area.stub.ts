import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** This subgraph's half of a police area: what papers state of it. */
@Directive('@key(fields: "id")')
@ObjectType('PoliceArea')
export class PoliceArea {
  @Field(() => ID)
  id!: string;
}
