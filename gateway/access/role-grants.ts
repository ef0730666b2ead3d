import { VIEWER_ROLES, type ViewerGrant, type ViewerRole } from '../../shared/access/viewer.js';
import { distinct } from '../../shared/collections.js';

/** What a role is held for. */
export type RolePlace = 'partnership' | 'county' | 'police-area' | 'none';

export const ROLE_PLACES: Readonly<Record<ViewerRole, RolePlace>> = {
  PARTNERSHIP_OFFICER: 'partnership',
  COUNTY_OFFICER: 'county',
  OPCC_ANALYST: 'police-area',
  COMMISSIONER: 'police-area',
  ADMINISTRATOR: 'none',
};

/** Roles as tokens spell them. */
export const ROLE_NAMES: ReadonlyMap<string, ViewerRole> = new Map(
  VIEWER_ROLES.map((role) => [role.toLowerCase().replaceAll('_', '-'), role]),
);

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Is this a place as tokens name it? */
export function isPlaceName(text: string): boolean {
  return SLUG.test(text) && text.length <= 100;
}

interface HeldRole {
  role: ViewerRole;
  places: readonly string[];
}

/**
 * The roles of a token: a list of "role:place", such as "opcc-analyst:warwickshire", and "administrator". In one order
 * whatever order they come in; none where there is no claim. @returns what is wrong with it otherwise.
 */
export function readGrants(claim: unknown): ViewerGrant[] | string {
  if (claim === undefined || claim === null) return [];
  if (!Array.isArray(claim)) return 'is not a list';
  const places = new Map<ViewerRole, string[]>();
  for (const item of claim as unknown[]) {
    const held = typeof item === 'string' ? readRole(item) : 'holds something else than a text';
    if (typeof held === 'string') return held;
    places.set(held.role, [...(places.get(held.role) ?? []), ...held.places]);
  }
  return VIEWER_ROLES.flatMap((role) => {
    const held = places.get(role);
    return held ? [{ role, places: distinct(held).sort() }] : [];
  });
}

function readRole(text: string): HeldRole | string {
  const [name = '', ...places] = text.split(':');
  const role = ROLE_NAMES.get(name);
  if (role === undefined) return 'holds a role that this hub does not know';
  if (ROLE_PLACES[role] === 'none')
    return places.length === 0
      ? { role, places }
      : `holds the role ${name} with a place, which it does not have`;
  if (places.length === 1 && places.every(isPlaceName)) return { role, places };
  return `holds the role ${name} without one place by its id`;
}
