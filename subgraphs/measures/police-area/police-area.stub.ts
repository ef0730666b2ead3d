import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Measures' half of a police area: what is recorded there. */
@Directive('@key(fields: "id")')
@ObjectType('PoliceArea')
export class PoliceArea {
  @Field(() => ID)
  id!: string;
}
