import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { FinancialYear } from '../../../shared/calendar/financial-year.js';
import { FinancialYearScalar } from '../../../shared/graphql/financial-year.scalar.js';
import { FunderKind } from '../funder/funder-kind.enum.js';

const FROM = 'First year of the period; open where left out. BAD_PERIOD when it is after `to`.';
const TO = 'Last year of the period; open where left out.';
const FUNDER_KINDS =
  'Only money of these sorts of funders; any where left out. An empty list asks for nothing.';

/** The arguments of every field that totals the grants of one place. */
@ArgsType()
export class GrantPeriodArgs {
  @Field(() => FinancialYearScalar, { nullable: true, description: FROM })
  from?: FinancialYear | null;

  @Field(() => FinancialYearScalar, { nullable: true, description: TO })
  to?: FinancialYear | null;

  @Field(() => [FunderKind], { nullable: true, description: FUNDER_KINDS })
  funderKinds?: FunderKind[] | null;
}

@InputType({
  description:
    'Which grants to add. What is left out does not narrow; several places narrow each other; an empty list asks for nothing.',
})
export class GrantFilter {
  @Field(() => ID, {
    nullable: true,
    description: "Money to this police area's partnerships: slug or GSS code; UNKNOWN_ID when there is none.",
  })
  policeArea?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Money to the partnerships of this two-tier county: slug or GSS code; UNKNOWN_ID when there is none.',
  })
  county?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Money to these partnerships: slugs or GSS codes, at most 500; UNKNOWN_ID names those that do not exist.',
  })
  partnerships?: string[] | null;

  @Field(() => FinancialYearScalar, { nullable: true, description: FROM })
  from?: FinancialYear | null;

  @Field(() => FinancialYearScalar, { nullable: true, description: TO })
  to?: FinancialYear | null;

  @Field(() => [FunderKind], { nullable: true, description: FUNDER_KINDS })
  funderKinds?: FunderKind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Money that serves any of these themes, ids as in `priorityThemes`; money for several themes is taken whole. UNKNOWN_ID names those that do not exist.',
  })
  themes?: string[] | null;
}
