import { present } from '../../../shared/collections.js';
import { acceptIds } from '../../../shared/graphql/id-list.js';
import type { Place } from '../../../shared/place/place.entity.js';
import type { Places } from '../../../shared/place/place.loader.js';

/** The arguments by which a root field chooses partnerships; what is left out does not narrow the choice. */
export interface Selection {
  /** The name of the argument that lists partnerships, and its ids. */
  partnerships: { argument: string; ids: readonly string[] | null | undefined };
  policeArea: string | null | undefined;
  county: string | null | undefined;
}

/**
 * Slugs of the partnerships that every given argument leaves, in the order asked, else by slug; null when none is given.
 * @throws DomainError UNKNOWN_ID or TOO_MANY_IDS, naming the argument.
 */
export async function selectPartnerships(places: Places, selection: Selection): Promise<string[] | null> {
  const lists = present([
    await listedPartnerships(places, selection.partnerships),
    await partnershipsOfPoliceArea(places, selection.policeArea),
    await partnershipsOfCounty(places, selection.county),
  ]);
  const [first, ...others] = lists.map((list) => list.map((place) => place.slug));
  if (!first) return null;
  return first.filter((slug) => others.every((list) => list.includes(slug)));
}

async function listedPartnerships(
  places: Places,
  { argument, ids }: Selection['partnerships'],
): Promise<Place[] | null> {
  return ids ? places.requireAll('partnership', acceptIds(argument, ids), argument) : null;
}

async function partnershipsOfPoliceArea(
  places: Places,
  id: string | null | undefined,
): Promise<Place[] | null> {
  if (typeof id !== 'string') return null;
  const policeArea = await places.require('police-area', id, 'policeArea');
  return places.partnershipsOfPoliceArea(policeArea.slug);
}

async function partnershipsOfCounty(places: Places, id: string | null | undefined): Promise<Place[] | null> {
  if (typeof id !== 'string') return null;
  const county = await places.require('county', id, 'county');
  return places.partnershipsOfCounty(county.slug);
}
