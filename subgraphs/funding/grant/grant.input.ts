import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';

const FROM = 'Awarded on this day or later; open where left out. BAD_PERIOD when it is after `to`.';
const TO = 'Awarded on this day or earlier; open where left out.';

/** The arguments of the published grants of one place. */
@ArgsType()
export class GrantsOfPlaceArgs extends PageArgs {
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
