import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Measures' half of an area: how deprived it is, and which areas are like it. */
@Directive('@key(fields: "id")')
@ObjectType('LocalGovernmentArea')
export class LocalGovernmentArea {
  @Field(() => ID)
  id!: string;
}
