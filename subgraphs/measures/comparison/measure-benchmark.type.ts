import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import { MeasureRate } from '../figure/measure-rate.type.js';
import { Partnership } from '../partnership/partnership.stub.js';
import { CompareWith } from './compare-with.enum.js';
import { Difference } from './difference.enum.js';

@ObjectType({
  description:
    'The rate of a group that a figure is held against: the sum of counts by the sum of residents or households, never a mean of rates.',
})
export class MeasureBenchmark {
  @Field(() => CompareWith, { description: 'The group.' })
  kind!: CompareWith;

  @Field(() => Int, {
    nullable: true,
    description: 'The count of the group; null where there is no benchmark.',
  })
  count!: number | null;

  @Field(() => MeasureRate, {
    nullable: true,
    description: 'The rate of the group; null with a reason in `unavailableBecause`.',
  })
  rate!: MeasureRate | null;

  @Field(() => Basis, {
    nullable: true,
    description:
      'DERIVED; INFERRED where it compares with statistical neighbours that the hub worked out itself, of a partnership of several areas. Null where there is no benchmark.',
  })
  basis!: Basis | null;

  @Field(() => Difference, {
    nullable: true,
    description: 'How the rate of the figure stands to it; null where either has no limits.',
  })
  difference!: Difference | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'By how many per cent the rate of the figure lies above it, below zero where it lies below; to one decimal place. Null where either is unknown or it is zero.',
  })
  percentDifference!: number | null;

  @Field(() => Int, { description: 'How many places were added up.' })
  members!: number;

  @Directive('@listSize(assumedSize: 32)')
  @Field(() => [Partnership], {
    nullable: true,
    description:
      'Statistical neighbours without figures, which were left out; of other groups empty. Null while the partnerships are out of reach.',
  })
  leftOut!: Partnership[];

  @Field(() => String, { description: 'How benchmarks and differences are worked out.' })
  method!: string;

  @Field(() => String, { nullable: true, description: 'Why there is no benchmark; null where there is one.' })
  unavailableBecause!: string | null;
}
