import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Basis } from '../../../shared/provenance/basis.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import type { MergersContext } from '../context.js';
import { type DerivedFigure, MergerOption, OptionEffects } from './merger-option.type.js';
import { createEffects, type Effect } from './option-effect.rules.js';
import { whyNotCurrent } from './today.rules.js';

@Resolver(() => MergerOption)
export class MergerOptionResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why it is not what there is today: the areas it would change, or the areas of which partnerships of today hold parts; null for the current option.',
  })
  notCurrentBecause(@Root() option: MergerOption): string | null {
    return whyNotCurrent(option.ground.areas, option.ground.today, option.groups);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [Citation], {
    description:
      "Documents that name this option, such as a commissioner's report; basis INFERRED where the document names it without listing the areas.",
  })
  async documentedIn(@Root() option: MergerOption, @Ctx() context: MergersContext): Promise<Citation[]> {
    const named = await context.documentedOptions.load(option.id);
    return named.map(({ source }) => Citation.of(source));
  }

  @Directive('@cost(weight: 3)')
  @FieldResolver(() => OptionEffects, {
    description:
      'What it would change for boards, papers and authorities. DERIVED figures, each with its inputs.',
  })
  async effects(@Root() option: MergerOption, @Ctx() context: MergersContext): Promise<OptionEffects> {
    const { ground, groups } = option;
    ground.effects ??= context
      .loadLaw()
      .then((law) => createEffects({ ...ground, asOf: context.today, law }));
    const { papers, ...figures } = (await ground.effects)(groups);
    return {
      boards: derived(figures.boards),
      responsibleAuthorities: derived(figures.responsibleAuthorities),
      authoritySeats: derived(figures.authoritySeats),
      countiesCrossed: derived(figures.countiesCrossed),
      healthBoardsCrossed: derived(figures.healthBoardsCrossed),
      populationSpread: derived(figures.populationSpread),
      statutoryPapers: papers.map(({ rule, title, citation, ...effect }) => ({
        rule,
        title,
        citation,
        perYear: derived(effect),
      })),
    };
  }
}

function derived({ before, after, inputs }: Effect): DerivedFigure {
  const change = before === null || after === null ? null : after - before;
  return { before, after, change, basis: Basis.DERIVED, inputs };
}
