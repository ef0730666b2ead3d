import { ArgsType, Field, ID } from 'type-graphql';
import { ContradictionKind } from './contradiction-kind.js';

@ArgsType()
export class ContradictionArgs {
  @Field(() => [ContradictionKind], {
    nullable: true,
    description: 'Only these kinds; every kind if left out. An empty list chooses none.',
  })
  kinds!: ContradictionKind[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those about this partnership: slug or GSS code; UNKNOWN_ID when there is none.',
  })
  partnership!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only those about a partnership of this police area: slug or GSS code; UNKNOWN_ID when there is none. What is about no single partnership is left out then.',
  })
  policeArea!: string | null;
}
