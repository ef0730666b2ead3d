import { Field, Int, ObjectType } from 'type-graphql';
import { Money } from '../../../shared/graphql/money.type.js';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import { GrantTotals } from '../grant-total/grant-total.type.js';

@ObjectType({ description: 'The grants that papers record to a partnership, for each of its residents.' })
export class PartnershipGrantPerHead {
  @Field(() => Money, {
    nullable: true,
    description:
      'All the money of the period, not that of one year, divided by the residents, to the nearest penny. Null where no money is known, which is not £0, or no residents.',
  })
  perHead!: Money | null;

  @Field(() => String, { nullable: true, description: 'Why `perHead` is null; null where it is not.' })
  notKnownBecause!: string | null;

  @Field(() => GrantTotals, {
    description:
      'The money, with the statements counted and what was left out; published grants are not in it.',
  })
  totals!: GrantTotals;

  @Field(() => Int, {
    nullable: true,
    description:
      'Usual residents, the newest ONS mid-year estimates that the hub holds; null where the partnership holds a part of an area.',
  })
  population!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The year in whose middle they were estimated; null where not known or of different years.',
  })
  populationYear!: number | null;

  @Field(() => Basis, { description: 'Always DERIVED: the hub worked it out.' })
  basis!: Basis;

  @Field(() => [String], { description: 'What it is worked out from, in words.' })
  inputs!: string[];
}
