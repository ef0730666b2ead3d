import { Field, Int, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';

@ObjectType({ description: 'What one part of the hub has loaded in all.' })
export class SubgraphHealth {
  @Field(() => String, { description: 'Its name: "partnerships".' })
  name!: string;

  @Field(() => Int, { description: 'All its records, the sum of those in `DataHealth.sources`.' })
  records!: number;

  @Field(() => Int, { description: 'How many documents they come from.' })
  documents!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day up to which the oldest of these documents reports; null where no day is known.',
  })
  oldest!: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day up to which the newest of these documents reports; null where no day is known.',
  })
  newest!: IsoDate | null;
}
