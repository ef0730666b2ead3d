import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Funding's half of a combined area: the money given to its areas. */
@Directive('@key(fields: "id")')
@ObjectType('CombinedArea')
export class CombinedArea {
  @Field(() => ID)
  id!: string;
}
