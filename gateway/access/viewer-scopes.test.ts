import { describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, VIEWER_ROLES, type ViewerRole } from '../../shared/access/viewer.js';
import { acceptedRoles, isKnownRight, rightsOf } from './viewer-scopes.js';

const holder = (...roles: ViewerRole[]) => ({
  subject: 'somebody',
  issuer: 'urn:test',
  grants: roles.map((role) => ({ role, places: ['warwick'] })),
});

describe('the rights of a viewer', () => {
  it('are none for the public, also where grants came without a subject', () => {
    expect(rightsOf(PUBLIC_VIEWER)).toEqual(new Set());
    expect(rightsOf({ ...holder('ADMINISTRATOR'), subject: null })).toEqual(new Set());
  });

  it.each<[ViewerRole[], string[]]>([
    [[], []],
    [['PARTNERSHIP_OFFICER'], ['scope:action-plans:read-actions']],
    [['COUNTY_OFFICER'], []],
    [['OPCC_ANALYST'], []],
    [['COMMISSIONER'], []],
    [['ADMINISTRATOR'], ['policy:hub-administration']],
    [
      ['ADMINISTRATOR', 'PARTNERSHIP_OFFICER'],
      ['scope:action-plans:read-actions', 'policy:hub-administration'],
    ],
  ])('of %j are being signed in and %j', (roles, expected) => {
    expect(rightsOf(holder(...roles))).toEqual(new Set(['signed-in', ...expected]));
  });
});

it('knows no right but those that it says who has', () => {
  expect(['signed-in', 'policy:hub-administration'].map(isKnownRight)).toEqual([true, true]);
  for (const right of ['policy:action-plans:read-actions', 'scope:', 'scope:toString', '__proto__'])
    expect(isKnownRight(right)).toBe(false);
});

it('names the roles of which each is enough', () => {
  expect(acceptedRoles([new Set(['policy:hub-administration'])])).toEqual(['ADMINISTRATOR']);
  expect(acceptedRoles([new Set(['signed-in'])])).toBe('signed-in');
  const both = [new Set(['policy:hub-administration', 'scope:action-plans:read-actions'])];
  expect(acceptedRoles(both)).toEqual([]);
  expect(VIEWER_ROLES).toHaveLength(5);
});
