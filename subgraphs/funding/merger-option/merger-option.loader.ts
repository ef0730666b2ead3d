import { compareText, distinct, present } from '../../../shared/collections.js';
import { DomainError } from '../../../shared/errors.js';
import { type Money, money } from '../../../shared/graphql/money.type.js';
import {
  combinedAreaId,
  isAscending,
  requireCombinedArea,
} from '../../../shared/place/combined-area.loader.js';
import type { Place } from '../../../shared/place/place.entity.js';
import type { Places } from '../../../shared/place/place.loader.js';
import { Basis } from '../../../shared/provenance/basis.js';
import type { FundingContext } from '../context.js';
import type { GrantPeriodArgs } from '../grant-total/grant-filter.input.js';
import {
  changeInSpread,
  findPartnershipsWithin,
  type Populations,
  residentsOf,
  sharePerHead,
  spreadOf,
} from './grant-per-head.rules.js';
import type { GrantPerHead, GrantPerHeadSpread } from './grant-per-head.type.js';

const INPUTS = [
  'GrantTotals of each combined area and of each partnership of today, from the statements counted there',
  'Usual residents of the areas, the newest ONS mid-year estimates',
];

/** The combined areas that an option's id spells, in its order, each as its areas. @throws DomainError UNKNOWN_ID */
export async function requireMergerOption(places: Places, id: string): Promise<Place[][]> {
  const ids = id.split('|');
  const groups = await Promise.all(ids.map((combined) => requireCombinedArea(places, combined)));
  const slugs = groups.flat().map((area) => area.slug);
  if (isAscending(ids) && distinct(slugs).length === slugs.length) return groups;
  throw new DomainError(
    'UNKNOWN_ID',
    `id: no merger option has the id ${JSON.stringify(id)}; give the ids of combined areas without an area in common, sorted and joined by "|".`,
    { argument: 'id', ids: [id], accepted: 'ids of combined areas, sorted, joined by "|"' },
  );
}

/** The grants a head of the combined areas, and of the partnerships that make up the same areas today. */
export async function loadGrantPerHead(
  combinedAreas: readonly Place[][],
  populations: Populations,
  period: GrantPeriodArgs,
  context: FundingContext,
): Promise<GrantPerHeadSpread> {
  const load = (groups: readonly Place[][]) =>
    Promise.all(groups.map((areas) => loadShare(areas, populations, period, context)));
  const groupsToday = await findGroupsToday(combinedAreas.flat(), context.places);
  const [proposed, today] = await Promise.all([load(combinedAreas), groupsToday && load(groupsToday)]);
  const after = spreadOfShares(proposed);
  const before = spreadOfShares(today ?? []);
  return {
    combinedAreas: proposed,
    lowest: money(after.lowest),
    highest: money(after.highest),
    spread: money(after.spread),
    today,
    spreadToday: money(before.spread),
    change: money(changeInSpread(before, after)),
    basis: Basis.DERIVED,
    inputs: INPUTS,
  };
}

/** The areas of each partnership that holds any of these today, by slug of the partnership. */
async function findGroupsToday(areas: readonly Place[], places: Places): Promise<Place[][] | null> {
  const policeAreas = distinct(present(areas.map((area) => area.policeArea)));
  const lists = await Promise.all(policeAreas.map((slug) => places.partnershipsOfPoliceArea(slug)));
  const slugs = areas.map((area) => area.slug);
  const within = findPartnershipsWithin(lists.flat(), slugs);
  if (within === null) return null;
  return within
    .sort((a, b) => compareText(a.slug, b.slug))
    .map((partnership) => areas.filter((area) => partnership.areas.includes(area.slug)));
}

async function loadShare(
  areas: readonly Place[],
  populations: Populations,
  period: GrantPeriodArgs,
  context: FundingContext,
): Promise<GrantPerHead> {
  const totals = await context.combinedTotals(areas, period);
  const id = combinedAreaId(areas);
  const population = residentsOf(id.split('+'), populations);
  const perHead = money(sharePerHead(totals.total?.pence ?? null, population));
  return { combinedArea: { id }, totals, population, perHead };
}

function spreadOfShares(shares: readonly { perHead: Money | null }[]) {
  return spreadOf(shares.map((share) => share.perHead?.pence ?? null));
}
