import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Measures' half of a combined area: what is recorded there. */
@Directive('@key(fields: "id")')
@ObjectType('CombinedArea')
export class CombinedArea {
  @Field(() => ID)
  id!: string;
}
