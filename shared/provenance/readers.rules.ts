import type { Marking } from './marking.js';

/** Where the owner of a document lies. Each by slug; an owner that lies nowhere, or in several, has fewer. */
export interface OwnerGround {
  kind: 'partnership' | 'county' | 'police-area';
  slug: string;
  counties: readonly string[];
  policeArea: string | null;
}

/**
 * The seats from which a document of this owner may be read: none are needed for what is PUBLIC. What is OFFICIAL is read by those
 * above the owner as well, since they oversee it; what is OFFICIAL_SENSITIVE by the owner alone.
 */
export function readersOf(marking: Marking, owner: OwnerGround | null): string[] {
  if (marking === 'PUBLIC' || owner === null) return [];
  const own = `${owner.kind}:${owner.slug}`;
  if (marking === 'OFFICIAL_SENSITIVE') return [own];
  const counties = owner.counties.map((county) => `county:${county}`);
  const policeAreas = owner.policeArea === null ? [] : [`police-area:${owner.policeArea}`];
  return [...new Set([own, ...counties, ...policeAreas, 'administrator'])];
}
