import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Money } from '../../../shared/graphql/money.type.js';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import { CombinedArea } from '../combined-area/combined-area.stub.js';
import { GrantTotals } from '../grant-total/grant-total.type.js';

@ObjectType({ description: 'The grants known for some whole areas together, for each of their residents.' })
export class GrantPerHead {
  @Field(() => CombinedArea, {
    description: 'The areas. Those of a partnership of today are a combined area too: see its `existing`.',
  })
  combinedArea!: CombinedArea;

  @Field(() => GrantTotals, {
    description: 'The money, with the statements counted; what stands in `notSplit` is in no figure.',
  })
  totals!: GrantTotals;

  @Field(() => Int, {
    nullable: true,
    description:
      'Usual residents, the newest ONS mid-year estimates that the hub holds; null where not known.',
  })
  population!: number | null;

  @Field(() => Money, {
    nullable: true,
    description:
      'All the money of the period, not that of one year, divided by the residents, to the nearest penny. Null where no money is known, which is not £0, or no population.',
  })
  perHead!: Money | null;
}

@ObjectType({
  description:
    'How evenly the grants known would fall on the residents of an option, beside how they fall on those of the partnerships that hold the same areas today. Money stays with the areas that it was given to: nobody has said what a new partnership would get. It compares what papers record, which for most partnerships is nothing.',
})
export class GrantPerHeadSpread {
  @Directive('@listSize(assumedSize: 32)')
  @Field(() => [GrantPerHead], {
    description: 'Every combined area of the option, in the order of their ids.',
  })
  combinedAreas!: GrantPerHead[];

  @Field(() => Money, {
    nullable: true,
    description: 'Of the combined areas the least money a head; null unless it is known for all of them.',
  })
  lowest!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'The most money a head; null unless it is known for all of them.',
  })
  highest!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description:
      '`highest` less `lowest`; null unless it is known for all of them, and where there is only one.',
  })
  spread!: Money | null;

  @Directive('@listSize(assumedSize: 32)')
  @Field(() => [GrantPerHead], {
    nullable: true,
    description:
      'The partnerships of today that make up the same areas, by slug. Null where one of them holds only a part of an area: the residents of a part are not known.',
  })
  today!: GrantPerHead[] | null;

  @Field(() => Money, {
    nullable: true,
    description: 'The spread among the partnerships of today, null as `spread` is.',
  })
  spreadToday!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description:
      '`spread` less `spreadToday`: below zero where the option is more even than today. Null where either is.',
  })
  change!: Money | null;

  @Field(() => Basis, { description: 'Always DERIVED: the hub worked the figures out.' })
  basis!: Basis;

  @Field(() => [String], { description: 'What the figures are worked out from, in words.' })
  inputs!: string[];
}
