import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';

export const DEFAULT_PAGE = 25;
const FROM = 'Awarded on this day or later; open where left out. BAD_PERIOD when it is after `to`.';
const TO = 'Awarded on this day or earlier; open where left out.';

/** Which page of a list of published grants. */
@ArgsType()
export class GrantPageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE,
    description: 'Size of the page, 1 to 500; BAD_FIRST outside.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The `pageInfo.endCursor` of the page before; from the start if left out. BAD_CURSOR when it is none.',
  })
  after?: string | null;
}

/** The arguments of the published grants of one place. */
@ArgsType()
export class GrantsOfPlaceArgs extends GrantPageArgs {
  @Field(() => DateScalar, { nullable: true, description: FROM })
  from?: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: TO })
  to?: IsoDate | null;
}

@InputType({
  description: 'Which published grants. What is left out does not narrow; what is given narrows together.',
})
export class PublishedGrantFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      'With a beneficiary place in this police area: slug or GSS code; UNKNOWN_ID when there is none.',
  })
  policeArea?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'With a beneficiary place in any of these partnerships: slugs or GSS codes, at most 500 (TOO_MANY_IDS); UNKNOWN_ID names those that do not exist. An empty list asks for nothing.',
  })
  partnerships?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Given by any of these funders, identifiers of the standard, at most 500 (TOO_MANY_IDS). One that gave nothing is no error. An empty list asks for nothing.',
  })
  funders?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'False: only grants without a beneficiary place that the hub knows, which belong to no partnership and no police area. True: only the others.',
  })
  placed?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: FROM })
  from?: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: TO })
  to?: IsoDate | null;
}
