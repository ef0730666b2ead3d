import { ArgsType, Field, ID, Int } from 'type-graphql';

export const DEFAULT_PAGE = 100;

@ArgsType()
export class GapArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Only those of this partnership: slug or GSS code; UNKNOWN_ID when there is none.',
  })
  partnership!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only those of partnerships of this police area: slug or GSS code; UNKNOWN_ID when there is none.',
  })
  policeArea!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only this sort of gap, one of `gapCounts`: "priorities"; BAD_ARGUMENT when there is none.',
  })
  what!: string | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE,
    description: 'Size of the page, 1 to 500; BAD_FIRST outside.',
  })
  first!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The `pageInfo.endCursor` of the page before; from the start if left out. BAD_CURSOR when it is none.',
  })
  after!: string | null;
}
