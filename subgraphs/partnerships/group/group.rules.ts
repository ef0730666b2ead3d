import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { compareText, distinct } from '../../../shared/collections.js';
import { type GroupTier, TIER_ORDER } from './group-tier.js';

/** What one paper says of a group. */
export interface GroupDescription {
  name: string;
  tier: GroupTier;
  meets: string | null;
  source: { documentId: string };
  /** Day that puts the document in order. */
  knownAt: IsoDate;
}

export interface DescribedGroup<Description extends GroupDescription> {
  /** The newest paper's words count for name and tier. */
  newest: Description;
  /** The newest description that tells when the group meets; null when none does. */
  meeting: Description | null;
  /** Names in older papers that are no longer used. */
  otherNames: string[];
  /** Newest paper first. */
  descriptions: Description[];
}

/** The three lists a paper can give of a group. */
export type GroupListKind = 'MEMBERS' | 'SEATS' | 'ATTENDEES';

/** A line of a dated list of a group. */
export interface ListedPlace {
  list: GroupListKind;
  /** Date of the list: of terms of reference where printed, else of the paper. */
  listedOn: IsoDate;
  source: { documentId: string };
}

/** What do the papers together say of a group? Null when none describes it. */
export function describeGroup<Description extends GroupDescription>(
  descriptions: readonly Description[],
): DescribedGroup<Description> | null {
  const sorted = [...descriptions].sort(
    (a, b) => compareText(b.knownAt, a.knownAt) || compareText(a.source.documentId, b.source.documentId),
  );
  const [newest] = sorted;
  if (!newest) return null;
  const names = distinct(sorted.map((description) => description.name));
  return {
    newest,
    meeting: sorted.find((description) => description.meets !== null) ?? null,
    otherNames: names.filter((name) => name !== newest.name),
    descriptions: sorted,
  };
}

/** The newest list of a kind that is not later than the day, whole and in its order; empty when none is that old. */
export function newestList<Place extends ListedPlace>(
  places: readonly Place[],
  list: GroupListKind,
  day: IsoDate,
): Place[] {
  const known = places.filter((place) => place.list === list && place.listedOn <= day);
  const [newest] = [...known].sort(
    (a, b) => compareText(b.listedOn, a.listedOn) || compareText(a.source.documentId, b.source.documentId),
  );
  return known.filter(
    (place) => place.listedOn === newest?.listedOn && place.source.documentId === newest.source.documentId,
  );
}

/** Who sat on the group on a day: the newest list of members, else the seats that terms of reference of the time give. */
export function membersOn<Place extends ListedPlace>(places: readonly Place[], day: IsoDate): Place[] {
  const members = newestList(places, 'MEMBERS', day);
  return members.length > 0 ? members : newestList(places, 'SEATS', day);
}

/** Strategic groups first, then by name. */
export function compareGroups(
  a: { tier: GroupTier; name: string; id: string },
  b: { tier: GroupTier; name: string; id: string },
): number {
  return (
    TIER_ORDER.indexOf(a.tier) - TIER_ORDER.indexOf(b.tier) ||
    compareText(a.name, b.name) ||
    compareText(a.id, b.id)
  );
}
