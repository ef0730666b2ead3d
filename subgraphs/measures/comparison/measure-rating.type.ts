import { Field, Float, ObjectType } from 'type-graphql';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import { Colour } from './colour.enum.js';
import { CompareWith } from './compare-with.enum.js';
import { Difference } from './difference.enum.js';

@ObjectType({
  description:
    'Red, amber or green by a rule that anybody can set. A help for reading tables and no finding of anyone.',
})
export class MeasureRating {
  @Field(() => Colour, {
    nullable: true,
    description: 'The colour; null where rate or benchmark is not known.',
  })
  rating!: Colour | null;

  @Field(() => Basis, {
    nullable: true,
    description:
      'DERIVED; INFERRED where it compares with statistical neighbours that the hub worked out itself, of a partnership of several areas. Null where there is no colour.',
  })
  basis!: Basis | null;

  @Field(() => String, { description: 'The rule as applied, in words.' })
  rule!: string;

  @Field(() => CompareWith, { description: 'The group whose rate the rule compares with.' })
  compareWith!: CompareWith;

  @Field(() => Float, {
    nullable: true,
    description: 'By how many per cent the rate lies above that of the group, to one decimal place.',
  })
  percentDifference!: number | null;

  @Field(() => Difference, { nullable: true, description: 'Whether the limits of the two rates overlap.' })
  difference!: Difference | null;

  @Field(() => String, { description: 'What led to the colour, or why there is none.' })
  because!: string;
}
