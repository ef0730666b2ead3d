import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { present } from '../../../shared/collections.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import type { PartnershipsContext } from '../context.js';
import type { Partnership } from '../partnership/partnership.entity.js';
import { comparePartnerships } from '../partnership/partnership.loader.js';
import { type Selection, selectPartnerships } from '../partnership/partnership-selection.loader.js';
import { chooseSet, isOutOfDate } from '../priority/priority-set.rules.js';
import { type ComparedPartnership, PriorityComparison } from './priority-comparison.type.js';
import { compareThemes } from './theme-comparison.rules.js';

@Resolver(() => PriorityComparison)
export class PriorityComparisonResolver {
  @Directive('@cost(weight: 50)')
  @Query(() => PriorityComparison, {
    nullable: true,
    description:
      'Which partnerships pursue which themes. For each partnership the first of these: the ADOPTED set whose years contain `asOf`, of several the one of the newer document; the ADOPTED set that ended last before `asOf`, marked out of date; a PROPOSED set whose document is not later than `asOf`; none. A set that begins after `asOf` is never used. Arguments combine: a partnership must pass every one given. With none, every partnership of which any set is known is compared.',
  })
  async comparePriorities(
    @Ctx() context: PartnershipsContext,
    @Arg('partnerships', () => [ID], {
      nullable: true,
      description:
        'Slugs or GSS codes, at most 500 (TOO_MANY_IDS); the answer keeps their order. UNKNOWN_ID names every one that does not exist. An empty list compares none.',
    })
    partnerships: string[] | null,
    @Arg('policeArea', () => ID, {
      nullable: true,
      description: 'The partnerships of a police area: slug or GSS code; UNKNOWN_ID when there is none.',
    })
    policeArea: string | null,
    @Arg('county', () => ID, {
      nullable: true,
      description:
        'The partnerships with an area in a two-tier county: slug or GSS code; UNKNOWN_ID when there is none.',
    })
    county: string | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day; today if left out. BAD_DATE when it is none.',
    })
    asOf: IsoDate | null,
  ): Promise<PriorityComparison> {
    const day = asOf ?? context.today;
    const selection = { partnerships: { argument: 'partnerships', ids: partnerships }, policeArea, county };
    const [themes, compared] = await Promise.all([
      context.themes.all(),
      comparedPartnerships(context, selection, day),
    ]);
    const pursuits = compared.map(({ partnership, set }) => ({
      partnership,
      priorities: set?.priorities ?? [],
    }));
    return { asOf: day, partnerships: compared, themes: compareThemes(themes, pursuits) };
  }
}

async function comparedPartnerships(
  context: PartnershipsContext,
  selection: Selection,
  day: IsoDate,
): Promise<ComparedPartnership[]> {
  const partnerships = await selectedPartnerships(context, selection);
  return Promise.all(
    partnerships.map(async (partnership) => {
      const set = chooseSet(await context.prioritySets.byPartnership.load(partnership.id), day);
      return { partnership, set, outOfDate: isOutOfDate(set, day) };
    }),
  );
}

async function selectedPartnerships(
  context: PartnershipsContext,
  selection: Selection,
): Promise<Partnership[]> {
  const slugs =
    (await selectPartnerships(context.places, selection)) ?? (await context.prioritySets.partnershipIds());
  const found = present(await Promise.all(slugs.map((slug) => context.partnerships.byId.load(slug))));
  return selection.partnerships.ids ? found : found.sort(comparePartnerships);
}
