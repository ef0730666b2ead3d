import { VIEWER_ROLES, type Viewer, type ViewerRole } from '../../shared/access/viewer.js';
import { meets, type Requirement, type Right, SIGNED_IN } from './rights/requirement.rules.js';

/** Roles that have a scope, wherever they are held: which rows they see with it is for the database to say. */
const SCOPES: Readonly<Record<string, readonly ViewerRole[]>> = {
  'action-plans:read-actions': ['PARTNERSHIP_OFFICER'],
};

/** Roles for which a policy holds. */
const POLICIES: Readonly<Record<string, readonly ViewerRole[]>> = {
  'hub-administration': ['ADMINISTRATOR'],
};

const ROLES_OF_RIGHT: ReadonlyMap<Right, readonly ViewerRole[]> = new Map([
  ...Object.entries(SCOPES).map(([name, roles]) => [scopeRight(name), roles] as const),
  ...Object.entries(POLICIES).map(([name, roles]) => [policyRight(name), roles] as const),
]);

export function scopeRight(name: string): Right {
  return `scope:${name}`;
}

export function policyRight(name: string): Right {
  return `policy:${name}`;
}

/** Is there a rule that says who has this right? */
export function isKnownRight(right: Right): boolean {
  return right === SIGNED_IN || ROLES_OF_RIGHT.has(right);
}

/** Every right of a viewer; none of the public. */
export function rightsOf({ subject, grants }: Viewer): ReadonlySet<Right> {
  if (subject === null) return new Set();
  const held = new Set(grants.map(({ role }) => role));
  const given = [...ROLES_OF_RIGHT].filter(([, roles]) => roles.some((role) => held.has(role)));
  return new Set([SIGNED_IN, ...given.map(([right]) => right)]);
}

/** Who may read what asks for this: whoever is signed in, or the roles of which each is enough. */
export function acceptedRoles(requirement: Requirement): 'signed-in' | ViewerRole[] {
  if (meets(new Set([SIGNED_IN]), requirement)) return 'signed-in';
  return VIEWER_ROLES.filter((role) =>
    meets(rightsOf({ subject: '', issuer: '', grants: [{ role, places: [] }] }), requirement),
  );
}
