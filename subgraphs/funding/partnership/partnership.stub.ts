import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** The residents of a partnership, as geography gives them. */
@Directive('@shareable')
@ObjectType('PartnershipResidents')
export class PartnershipResidents {
  @Field(() => Int)
  count!: number;

  /** The gateway drops a null. */
  @Field(() => Int, { nullable: true })
  year?: number | null;
}

/** Funding's half of a partnership: the money it was given. */
@Directive('@key(fields: "id")')
@ObjectType('CommunitySafetyPartnership')
export class Partnership {
  @Field(() => ID)
  id!: string;

  /** None where nobody counts them; absent where geography could not be asked. */
  @Directive('@external')
  @Field(() => [PartnershipResidents])
  residents?: PartnershipResidents[] | null;
}
