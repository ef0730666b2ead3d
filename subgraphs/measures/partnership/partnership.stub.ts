import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** What partnerships tells of the priorities that a partnership has today. */
@Directive('@shareable')
@ObjectType('PrioritiesOfToday')
export class PrioritiesOfToday {
  @Field(() => Boolean)
  known!: boolean;

  @Field(() => Boolean, { nullable: true })
  outOfDate?: boolean | null;

  @Field(() => [ID])
  themes!: string[];
}

/** Measures' half of a partnership: what is recorded there, and how it compares. */
@Directive('@key(fields: "id")')
@ObjectType('CommunitySafetyPartnership')
export class Partnership {
  @Field(() => ID)
  id!: string;

  /** Absent where partnerships could not be asked. */
  @Directive('@external')
  @Field(() => PrioritiesOfToday)
  prioritiesOfToday?: PrioritiesOfToday | null;
}
