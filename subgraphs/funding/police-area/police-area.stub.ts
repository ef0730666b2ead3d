import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Funding's half of a police area: the money given within it. */
@Directive('@key(fields: "id")')
@ObjectType('PoliceArea')
export class PoliceArea {
  @Field(() => ID)
  id!: string;
}
