import { Field, Int, ObjectType } from 'type-graphql';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import type { RatingRule } from '../comparison/rating.rules.js';
import { Measure } from '../measure/measure.entity.js';
import type { MeasurePeriodRow } from '../period/measure-period.entity.js';
import type { Comparison } from './comparison.rules.js';
import { FigurePlace } from './figure-place.enum.js';
import type { FigureSubject } from './figure-subject.rules.js';

@ObjectType({
  description: 'What was recorded of a measure at one place in one period, with rate and comparisons.',
})
export class MeasureFigure {
  @Field(() => Measure, { description: 'What is counted.' })
  measure!: Measure;

  @Field(() => FigurePlace, { description: 'Of what it is a figure.' })
  place!: FigurePlace;

  @Field(() => Int, {
    nullable: true,
    description:
      'Crimes recorded. Below zero where crimes that were counted before were cancelled or moved. Null where not available, with the reason in `unavailableBecause`: never zero for want of a figure.',
  })
  count!: number | null;

  @Field(() => String, { nullable: true, description: 'Why there is no count; null where there is one.' })
  unavailableBecause!: string | null;

  @Field(() => Basis, {
    description:
      'STATED where a table prints the count, or leaves its cell blank; DERIVED where the hub added up partnerships, police areas or quarters, or took the only partnership of the City of London for its force.',
  })
  basis!: Basis;

  /** What the other fields are worked out from. */
  ground!: FigureGround;
}

/** What a figure's rate, sources and comparisons are worked out from. */
export interface FigureGround {
  subject: FigureSubject;
  comparison: Comparison;
  period: MeasurePeriodRow;
  /** Used where a rating names no rule of its own. */
  rule: RatingRule;
}
