import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { Money } from '../../../shared/graphql/money.type.js';
import { PageInfo } from '../../../shared/graphql/page-info.type.js';
import { Grant } from './grant.entity.js';

@ObjectType({ description: 'A body that gives or receives a published grant.' })
export class GrantOrganisation {
  @Field(() => ID, {
    description:
      'Identifier of the standard: "GB-CHC-" with a charity number, or one of the publisher\'s own beginning with "360G-".',
  })
  id!: string;

  @Field(() => String, { description: 'Name as published. People are listed as "An individual".' })
  name!: string;
}

@ObjectType({ description: 'One page of a list of published grants.' })
export class GrantConnection {
  @Field(() => [Grant], {
    description: 'The grants of this page, the newest award first, then by identifier.',
  })
  nodes!: Grant[];

  @Field(() => Int, { description: 'How many grants are asked for, on all pages together.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  description:
    'Published grants of the same recipients and period, counted beside a total and never added to it: a published grant and a sum in a paper may be the same pounds, and nothing says whether they are. They name who is to benefit and where; the money may have gone to any body, not to the partnership.',
})
export class PublishedGrants {
  @Field(() => Int, {
    description:
      "Grants all of whose beneficiary places are known to lie inside what is asked. Where everybody's money is asked for, all grants. A grant belongs to the financial year of its award, also where the work runs for longer.",
  })
  count!: number;

  @Field(() => Money, {
    nullable: true,
    description: 'The sum of those in pounds, whole as awarded; null where there is none, which is not £0.',
  })
  total!: Money | null;

  @Field(() => Int, { description: 'How many of them are in another currency, so not in `total`.' })
  notInPounds!: number;

  @Field(() => Int, {
    description:
      'Grants that benefit places inside and others, or places that the hub does not know: not in `count`, since nobody says how they are divided.',
  })
  reachingBeyond!: number;

  @Field(() => DateScalar, { nullable: true, description: 'First award among those counted; null for none.' })
  from!: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last award among those counted; null for none.' })
  to!: IsoDate | null;
}
