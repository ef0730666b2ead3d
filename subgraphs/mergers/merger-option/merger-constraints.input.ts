import { Field, ID, InputType, Int } from 'type-graphql';

const AREAS =
  'Areas of the police area by slug or GSS code; UNKNOWN_ID names those that are none of its areas, AREA_ABOLISHED the successor of one that has ended.';

@InputType({
  description:
    'What the groupings must meet beyond the law; constraints combine freely. BAD_ARGUMENT for a negative number or a least above a most.',
})
export class MergerConstraints {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: "Each partnership's areas join up over land. Not a rule of law.",
  })
  contiguous?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'No partnership crosses a county boundary. Not a rule of law. The counties: two-tier, metropolitan, Greater London; every other single-tier area is a county of its own.',
  })
  withinCounty?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Fewest partnerships.' })
  minPartnerships?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most partnerships.' })
  maxPartnerships?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Fewest residents of a partnership, by the newest mid-year estimate held.',
  })
  minPopulation?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Most residents of a partnership, by the newest mid-year estimate held.',
  })
  maxPopulation?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most areas of a partnership.' })
  maxAreasPerPartnership?: number | null;

  @Field(() => [[ID]], {
    nullable: true,
    description: `Areas that stay in one partnership, list by list. ${AREAS}`,
  })
  together?: string[][] | null;

  @Field(() => [[ID]], {
    nullable: true,
    description: `Pairs of areas that must not share a partnership; of a longer list no two may. BAD_ARGUMENT for an area listed with itself. ${AREAS}`,
  })
  apart?: string[][] | null;
}
