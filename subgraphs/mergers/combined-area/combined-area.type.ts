import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One partnership area of an option.' })
export class CombinedArea {
  @Field(() => ID, { description: 'GSS codes of its areas, sorted, joined by "+".' })
  id!: string;
}
