/** What somebody is to the places of the hub. */
export const VIEWER_ROLES = [
  'PARTNERSHIP_OFFICER',
  'COUNTY_OFFICER',
  'OPCC_ANALYST',
  'COMMISSIONER',
  'ADMINISTRATOR',
] as const;
export type ViewerRole = (typeof VIEWER_ROLES)[number];

/** A role and the places that it is held for, by slug: partnerships, counties or police areas, as the role asks for. */
export interface ViewerGrant {
  role: ViewerRole;
  /** Empty for an administrator, who has no places. */
  places: readonly string[];
}

/** Who asks, as the gateway found out. Whoever brings no token is the public. */
export interface Viewer {
  /** The subject of the token; null for the public. */
  subject: string | null;
  /** Who issued the token; null for the public. */
  issuer: string | null;
  grants: readonly ViewerGrant[];
}

export const PUBLIC_VIEWER: Viewer = { subject: null, issuer: null, grants: [] };

/** Has nobody been recognised? A viewer without a single role is somebody all the same. */
export function isPublic({ subject, grants }: Viewer): boolean {
  return subject === null && grants.length === 0;
}
