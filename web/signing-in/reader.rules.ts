import type { RolePlacesToChooseQuery, ViewerRole } from '../documents.js';

/** A role and what it is held for, as the hub reads it from the token. */
export interface HeldRole {
  role: ViewerRole;
  places: readonly string[];
}

/** Somebody who has signed in. */
export interface Reader {
  /** "partnership officer of South Warwickshire" */
  words: string;
  roles: readonly HeldRole[];
  /** Places of the token that the hub does not know, for which it gives nothing. */
  unknownPlaces: readonly string[];
}

/** What each role is called, and which places it is held for. */
export const ROLES = {
  PARTNERSHIP_OFFICER: { name: 'partnership officer', heldFor: 'partnerships' },
  COUNTY_OFFICER: { name: 'county officer', heldFor: 'counties' },
  OPCC_ANALYST: { name: 'analyst of the commissioner’s office', heldFor: 'policeAreas' },
  COMMISSIONER: { name: 'commissioner', heldFor: 'policeAreas' },
  ADMINISTRATOR: { name: 'administrator of the hub', heldFor: null },
} as const satisfies Record<ViewerRole, { name: string; heldFor: keyof RolePlaces | null }>;

/** Places by id with their names; those of a kind are none where they are out of reach. */
export interface RolePlaces {
  partnerships: readonly NamedPlace[];
  counties: readonly NamedPlace[];
  policeAreas: readonly NamedPlace[];
}

export interface NamedPlace {
  id: string;
  name: string;
}

/** Every place that a role can be held for, by name. */
export function listRolePlaces(data: RolePlacesToChooseQuery | null): RolePlaces {
  const byName = (places: readonly NamedPlace[] | null | undefined) =>
    [...(places ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return {
    partnerships: byName(data?.partnerships?.nodes),
    counties: byName(data?.counties),
    policeAreas: byName(data?.policeAreas),
  };
}

interface Grant extends HeldRole {
  unknownPlaces: readonly string[];
}

/** Whom the hub takes somebody for, in words. A place without a name goes by its id. */
export function describeReader(grants: readonly Grant[], places: RolePlaces): Reader {
  const words = grants.flatMap(({ role, places: ids, unknownPlaces }) => {
    const { name, heldFor } = ROLES[role];
    if (heldFor === null) return [name];
    const known = ids.filter((id) => !unknownPlaces.includes(id));
    const names = known.map((id) => places[heldFor].find((place) => place.id === id)?.name ?? id);
    return names.length === 0 ? [] : [`${name} of ${joinWords(names)}`];
  });
  return {
    words: words.length === 0 ? 'a reader without a role' : joinWords(words),
    roles: grants.map(({ role, places: ids }) => ({ role, places: ids })),
    unknownPlaces: grants.flatMap(({ unknownPlaces }) => unknownPlaces),
  };
}

/** Does a reader hold a role for a place? */
export function holdsRole(reader: Reader | null, role: ViewerRole, place: string): boolean {
  return reader?.roles.some((held) => held.role === role && held.places.includes(place)) ?? false;
}

/** "Rugby, Stratford and Warwick" */
function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
