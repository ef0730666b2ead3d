import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { LocalGovernmentArea } from '../area/area.stub.js';
import { Partnership } from '../partnership/partnership.stub.js';

@ObjectType({ description: 'A partnership that is like another in people and economy.' })
export class StatisticalPeer {
  @Field(() => Partnership, {
    nullable: true,
    description: 'The partnership; null while the partnerships are out of reach.',
  })
  partnership!: Partnership;

  @Field(() => Int, { description: '1 is the most alike.' })
  position!: number;

  @Field(() => Float, {
    description:
      'At most 15, to two decimal places: 15 for the nearest neighbour of every area, less for those further down.',
  })
  score!: number;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [LocalGovernmentArea], {
    nullable: true,
    description:
      'The areas of it that ONS lists as neighbours, the most alike first. Null while the areas are out of reach.',
  })
  via!: LocalGovernmentArea[];
}

@ObjectType({
  description:
    'The partnerships most like a place, from the nearest statistical neighbours that ONS lists for areas. They stand in for the groups of similar partnerships that the police use, which are not open data.',
})
export class StatisticalPeers {
  @Directive('@listSize(assumedSize: 15)')
  @Field(() => [StatisticalPeer], {
    nullable: true,
    description: 'At most 15, the most alike first; null with a reason in `unavailableBecause`.',
  })
  peers!: StatisticalPeer[] | null;

  @Field(() => String, { nullable: true, description: 'How they were found; null where there are none.' })
  method!: string | null;

  @Field(() => Basis, {
    nullable: true,
    description:
      'DERIVED for a partnership of one area, by the list of ONS; INFERRED for one of several, by a method of the hub. Null where there are none.',
  })
  basis!: Basis | null;

  @Directive('@listSize(assumedSize: 15)')
  @Field(() => [LocalGovernmentArea], {
    nullable: true,
    description:
      'Neighbouring areas that are split between partnerships, so that none stands for them. Null while the areas are out of reach.',
  })
  leftOut!: LocalGovernmentArea[];

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [Citation], { description: 'The list that they were found by; empty where there are none.' })
  sources!: Citation[];

  @Field(() => String, { nullable: true, description: 'Why there are none; null where there are some.' })
  unavailableBecause!: string | null;
}
