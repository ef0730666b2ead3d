import { Field, Int, ObjectType } from 'type-graphql';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import { CompareWith } from './compare-with.enum.js';

@ObjectType({
  description:
    'Where the rate of a partnership stands in a group. Ranks of rates whose limits overlap say little: see `benchmarks` for whether a difference is real.',
})
export class MeasureRank {
  @Field(() => CompareWith, { description: 'The group.' })
  among!: CompareWith;

  @Field(() => Int, {
    nullable: true,
    description:
      '1 is the highest rate; equal rates share a rank. Null with a reason in `unavailableBecause`.',
  })
  rank!: number | null;

  @Field(() => Basis, {
    nullable: true,
    description:
      'DERIVED; INFERRED where it compares with statistical neighbours that the hub worked out itself, of a partnership of several areas. Null where there is no rank.',
  })
  basis!: Basis | null;

  @Field(() => Int, { description: 'How many are ranked.' })
  of!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      '1 is the quarter of the group with the highest rates; null where fewer than four are ranked.',
  })
  quartile!: number | null;

  @Field(() => Int, { description: 'How many of the group have no rate and are not ranked.' })
  leftOut!: number;

  @Field(() => String, { nullable: true, description: 'Who is not ranked and why; null where all are.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Why there is no rank; null where there is one.' })
  unavailableBecause!: string | null;
}
