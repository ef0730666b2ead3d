import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { present } from '../../../shared/collections.js';
import { acceptIds } from '../../../shared/graphql/id-list.js';
import type { Place } from '../../../shared/place/place.entity.js';
import type { FundingContext } from '../context.js';
import { GrantDimension } from './grant-dimension.js';
import { GrantFilter } from './grant-filter.input.js';
import { acceptChoice, acceptPeriod } from './grant-question.rules.js';
import { type AskedRecipients, loadGrantTotals, recipientsOf } from './grant-total.loader.js';
import { GrantTotals } from './grant-total.type.js';

const BY_PARTNERSHIP = [GrantDimension.PARTNERSHIP];

@Resolver(() => GrantTotals)
export class GrantTotalsResolver {
  @Directive('@cost(weight: 60)')
  @Query(() => GrantTotals, {
    nullable: true,
    description: 'Sums of money awarded, never counting one pound twice (see GrantTotals).',
  })
  async grantTotals(
    @Ctx() context: FundingContext,
    @Arg('filter', () => GrantFilter, {
      nullable: true,
      defaultValue: {},
      description: 'Which grants; all where left out.',
    })
    filter: GrantFilter | null,
    @Arg('groupBy', () => [GrantDimension], {
      nullable: true,
      defaultValue: BY_PARTNERSHIP,
      description: 'Along what to break the total down; an empty list gives one group.',
    })
    groupBy: GrantDimension[] | null,
  ): Promise<GrantTotals> {
    const { from, to, funderKinds, themes } = filter ?? {};
    const period = acceptPeriod(from, to);
    const [recipients, themeIds] = await Promise.all([
      askedRecipients(filter ?? {}, context),
      themes ? context.themes.requireAll(acceptIds('filter.themes', themes), 'filter.themes') : null,
    ]);
    return loadGrantTotals(
      {
        ...period,
        recipients,
        funderKinds: acceptChoice(funderKinds),
        themes: acceptChoice(themeIds),
        groupBy: groupBy ?? BY_PARTNERSHIP,
      },
      context,
    );
  }
}

/** The partnerships that lie in every place the filter names; null where it names none. */
async function askedRecipients(
  { policeArea = null, county = null, partnerships = null }: GrantFilter,
  context: FundingContext,
): Promise<AskedRecipients | null> {
  const chosen = present(
    await Promise.all([
      policeArea === null ? null : partnershipsOfPoliceArea(policeArea, context),
      county === null ? null : partnershipsOfCounty(county, context),
      partnerships === null ? null : namedPartnerships(partnerships, context),
    ]),
  );
  const [first, ...others] = chosen;
  if (!first) return null;
  const slugs = others.map((places) => new Set(places.map((place) => place.slug)));
  return recipientsOf(first.filter((place) => slugs.every((other) => other.has(place.slug))));
}

async function partnershipsOfPoliceArea(id: string, context: FundingContext): Promise<Place[]> {
  const place = await context.places.require('police-area', id, 'filter.policeArea');
  return context.places.partnershipsOfPoliceArea(place.slug);
}

async function partnershipsOfCounty(id: string, context: FundingContext): Promise<Place[]> {
  const place = await context.places.require('county', id, 'filter.county');
  return context.places.partnershipsOfCounty(place.slug);
}

function namedPartnerships(ids: readonly string[], context: FundingContext): Promise<Place[]> {
  return context.places.requireAll(
    'partnership',
    acceptIds('filter.partnerships', ids),
    'filter.partnerships',
  );
}
