import { Field, ID, InputType } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { MergerPurpose } from './assessment.enum.js';

@InputType({
  description: 'A merger to assess. What is left out is taken to be met, and a finding says what it takes.',
})
export class MergerInput {
  @Field(() => [ID], {
    description:
      'Slugs or GSS codes of whole local government areas, at most 500; repeats count once. UNKNOWN_ID names those that do not exist, AREA_ABOLISHED the successor of one that has ended.',
  })
  areas!: string[];

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Law and bodies of this day; today if left out. The areas are those of today: one that has ended is refused, one that is younger than the day is advised on.',
  })
  asOf?: IsoDate | null;

  @Field(() => [MergerPurpose], {
    nullable: true,
    description:
      'Purposes that the local policing body finds met (s.5A(2)); left out = not yet considered, an empty list = none found.',
  })
  purposes?: MergerPurpose[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Ids of parties that have agreed, from `requiredParties`; left out = consent not yet sought. UNKNOWN_ID names one that is no body of these areas on any day.',
  })
  consents?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Arrangements that the draft agreement contains, by id from `requiredContents`; left out = not yet drafted. UNKNOWN_ID names one that no rule knows.',
  })
  contents?: string[] | null;
}
