import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { Difference } from './difference.enum.js';

@ObjectType({
  description:
    'How a count has changed since an earlier period of the same length. Periods that share a month are never compared.',
})
export class MeasureChange {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the earlier period; null where none can be compared with.',
  })
  from!: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the earlier period; null where none can be compared with.',
  })
  to!: IsoDate | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The count of the earlier period; null where it is not available.',
  })
  previousCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The count less the earlier one; null with a reason in `unavailableBecause`.',
  })
  change!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The change in per cent of the earlier count, to one decimal place; null where that is below 20.',
  })
  percent!: number | null;

  @Field(() => Difference, { nullable: true, description: 'Whether the limits of the two counts overlap.' })
  difference!: Difference | null;

  @Field(() => String, { description: 'Which periods are compared and how the change is judged.' })
  method!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why there is no change to show, or no percentage: "The year ending 31 March 2026 and the year ending 30 June 2025 share April to June 2025, three months: they are not compared." Null where nothing is missing.',
  })
  unavailableBecause!: string | null;
}
