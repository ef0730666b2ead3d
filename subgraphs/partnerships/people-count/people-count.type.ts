import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { Basis } from '../../../shared/provenance/basis.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { LocalGovernmentArea } from '../area/area.stub.js';
import { CountStatus } from './count-status.js';
import type { CountedArea } from './people-count.entity.js';
import { PeopleSubject } from './people-subject.js';

registerEnumType(PeopleSubject, {
  name: 'PeopleSubject',
  description: 'Of whom or what there are counts. No subject is a part of another.',
  valuesConfig: {
    DOMESTIC_HOMICIDE_REVIEWS_UNDER_WAY: {
      description:
        'Domestic homicide reviews that have begun and are not finished on a day; each is of a death.',
    },
    DEATHS_REVIEWED: { description: 'Deaths of which a review was finished within a time.' },
    VICTIMS_SUPPORTED: { description: 'Victims who were given support within a time.' },
  },
});

registerEnumType(CountStatus, {
  name: 'CountStatus',
  description: 'Whether a count of people is told, and if not why.',
  valuesConfig: {
    SHOWN: { description: 'Told to everybody.' },
    SHOWN_TO_OWNER: {
      description:
        'Told because you act for the partnership whose count it is, and to nobody else: it contains a count that others could use to find out a small one. Not to be passed on. The reading is on record.',
    },
    SUPPRESSED: {
      description:
        'Not told, because it is below 5 or would give away one that is: the hub does not say which of the two. Of all counted areas of a partnership together it is below 5, or that of one area alone.',
    },
    NOT_STATED: {
      description:
        'No paper held tells it for every one of the areas. Never zero, and never the sum of those that are told. Comes before SUPPRESSED where both hold.',
    },
  },
});

@ObjectType({ description: 'How many people, or reviews of deaths, a paper counts in one area.' })
export class AreaPeopleCount {
  @Field(() => LocalGovernmentArea, { nullable: true, description: 'The area.' })
  area!: LocalGovernmentArea;

  @Field(() => Int, {
    nullable: true,
    description: 'How many; null unless `status` is SHOWN or SHOWN_TO_OWNER.',
  })
  count!: number | null;

  @Field(() => CountStatus, { description: 'Whether the count is told, and if not why.' })
  status!: CountStatus;

  @Field(() => Citation, {
    nullable: true,
    description:
      'The paragraph that counts them, also where the count is not told; null where it is not stated.',
  })
  source!: Citation | null;
}

@ObjectType({
  description:
    "How many people, or reviews of deaths, papers count in some areas together, of one subject and at one time. A partnership's counts are told area by area only where none is below 5; otherwise their sum alone, if that is 5 or more and of two areas at least.",
})
export class PeopleCount {
  @Field(() => PeopleSubject, { description: 'Who or what is counted.' })
  subject!: PeopleSubject;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which they were counted; null where they were counted through a time.',
  })
  on!: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the time; null where `on` is not.' })
  from!: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the time; null where `on` is not.' })
  to!: IsoDate | null;

  @Field(() => Basis, {
    description:
      'STATED where every paper says when, INFERRED where one says no more than "currently" or the like.',
  })
  periodBasis!: Basis;

  @Field(() => Int, {
    nullable: true,
    description: 'How many in all areas together; null unless `status` is SHOWN or SHOWN_TO_OWNER.',
  })
  count!: number | null;

  @Field(() => CountStatus, { description: 'Whether the count is told, and if not why.' })
  status!: CountStatus;

  @Field(() => Basis, {
    description: 'STATED for one area, as its paper has it; DERIVED for the sum of several.',
  })
  basis!: Basis;

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [Citation], {
    description: 'The paragraphs that count them, also where the count is not told.',
  })
  sources!: Citation[];

  /** The areas that are asked about. */
  areas!: readonly string[];

  /** Those of them that have a count. */
  cells!: readonly CountedArea[];
}
