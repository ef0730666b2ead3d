import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType('HeldArea')
export class HeldArea {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;
}

/** A partnership that holds an area: made by geography alone. */
@Directive('@shareable')
@ObjectType('PartnershipHolding')
export class PartnershipHolding {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean)
  whole!: boolean;

  @Field(() => [HeldArea])
  wholeAreas!: HeldArea[];
}
