import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import { Citation } from '../../../shared/provenance/citation.type.js';

@ObjectType({
  description:
    'How deprived a place is by the index of its country: English indices of 2025, or the Welsh index of 2019 as a third party averaged it. The two do not compare.',
})
export class Deprivation {
  @Field(() => Float, {
    nullable: true,
    description:
      'Average score of its small areas: higher means more deprived. Null with a reason in `unavailableBecause`.',
  })
  averageScore!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Rank of the score: 1 is the most deprived area. Null in Wales, and for partnerships of several areas.',
  })
  averageScoreRank!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Average score of its small areas for risk of crime: higher means more. Scales differ between the two indices. Null where not known.',
  })
  crimeAverageScore!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Rank of the score for crime: 1 is the highest. Null as `averageScoreRank` is.',
  })
  crimeAverageScoreRank!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many areas are ranked; null where there is no rank.',
  })
  rankedAreas!: number | null;

  @Field(() => Basis, {
    description:
      'STATED as published; DERIVED where the scores of several areas were averaged, weighted by their residents.',
  })
  basis!: Basis;

  @Field(() => Citation, { nullable: true, description: 'The index; null where there is no score.' })
  source!: Citation | null;

  @Field(() => String, { nullable: true, description: 'Why there is no score; null where there is one.' })
  unavailableBecause!: string | null;
}
