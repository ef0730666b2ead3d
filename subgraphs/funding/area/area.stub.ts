import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An area that money went to; funding adds nothing to it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('LocalGovernmentArea')
export class LocalGovernmentArea {
  @Field(() => ID)
  id!: string;
}
