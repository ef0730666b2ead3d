import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import type { GivenArea } from '../area/given-area.rules.js';
import { CombinedArea } from '../combined-area/combined-area.type.js';
import type { RankedOption } from '../option/merger-options.rules.js';
import type { createEffects } from './option-effect.rules.js';
import type { TodaysPartnership } from './today.rules.js';

@ObjectType({ description: 'A figure that the hub works out, as it is today and as it would be.' })
export class DerivedFigure {
  @Field(() => Int, {
    nullable: true,
    description: 'With the partnerships of today; null where it cannot be known.',
  })
  before!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'With this option; null where there is nothing to compare.',
  })
  after!: number | null;

  @Field(() => Int, { nullable: true, description: '`after` less `before`; null where either is.' })
  change!: number | null;

  @Field(() => Basis, { description: 'Always DERIVED.' })
  basis!: Basis;

  @Field(() => String, { description: 'What it was worked out from.' })
  inputs!: string;
}

@ObjectType({ description: 'Something that the law asks of every partnership once a year.' })
export class StatutoryPapers {
  @Field(() => ID, { description: 'Id of the rule in the law table: "reg-sa-annual".' })
  rule!: string;

  @Field(() => String, { description: 'What the rule asks for.' })
  title!: string;

  @Field(() => String, { description: 'The provision.' })
  citation!: string;

  @Field(() => DerivedFigure, {
    description: 'How many a year in the police area; a negative change is a saving.',
  })
  perYear!: DerivedFigure;
}

@ObjectType({
  description: 'What an option would change today for boards, papers and authorities of the police area.',
})
export class OptionEffects {
  @Field(() => DerivedFigure, { description: 'Partnership boards.' })
  boards!: DerivedFigure;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [StatutoryPapers], {
    description: 'Strategic assessments, plans and public meetings a year, rule by rule.',
  })
  statutoryPapers!: StatutoryPapers[];

  @Field(() => DerivedFigure, {
    description:
      'Distinct responsible authorities of the police area; no grouping changes who is responsible.',
  })
  responsibleAuthorities!: DerivedFigure;

  @Field(() => DerivedFigure, {
    description:
      'Responsible authorities counted once in each partnership that they are responsible in: their seats at boards.',
  })
  authoritySeats!: DerivedFigure;

  @Field(() => DerivedFigure, {
    description: 'Partnerships whose areas lie in more than one county. Not a rule of law.',
  })
  countiesCrossed!: DerivedFigure;

  @Field(() => DerivedFigure, {
    description:
      'Partnerships in more than one integrated care board’s or local health board’s area. Not a rule of law.',
  })
  healthBoardsCrossed!: DerivedFigure;

  @Field(() => DerivedFigure, {
    description:
      'Residents of the most populous partnership less those of the least populous, by the newest mid-year estimate held; null for one partnership, and today where partnerships hold parts of areas.',
  })
  populationSpread!: DerivedFigure;
}

type EffectsOf = ReturnType<typeof createEffects>;

/** The police area that an option groups, as geography told of it. */
export interface OptionGround {
  areas: readonly GivenArea[];
  today: readonly TodaysPartnership[];
  /** What its options would change, once asked for. */
  effects?: Promise<EffectsOf>;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({
  description:
    "One way to group a police area's local government areas into partnerships: a possibility that the Act leaves open, never a proposal or a decision.",
})
export class MergerOption {
  @Field(() => ID, {
    description:
      'The ids of its combined areas, sorted, joined by "|". Options with equal rank come in the order of this id, compared by code point.',
  })
  id!: string;

  @Field(() => Boolean, {
    description:
      'True for the partnerships as they are today. False throughout where a partnership of the police area holds only part of an area.',
  })
  current!: boolean;

  @Field(() => Int, { description: 'Number of its partnerships.' })
  partnershipCount!: number;

  @Field(() => Int, {
    description:
      "Areas whose fellow areas would differ from today's. Fellows today are the areas of one partnership of whole areas; an area of which a partnership holds only a part has no such fellows and counts as changed in every option.",
  })
  areasChanged!: number;

  ground!: OptionGround;
  /** Codes of each combined area. */
  groups!: RankedOption['groups'];

  @Directive('@listSize(assumedSize: 32)')
  @Field(() => [CombinedArea], { description: 'Its partnership areas, by id.' })
  combinedAreas!: CombinedArea[];

  static of(option: RankedOption, ground: OptionGround): MergerOption {
    const { id, current, partnershipCount, areasChanged, groups, combinedAreaIds } = option;
    const combinedAreas = combinedAreaIds.map((combined) => ({ id: combined }));
    return Object.assign(new MergerOption(), {
      id,
      current,
      partnershipCount,
      areasChanged,
      groups,
      combinedAreas,
      ground,
    });
  }
}
