import { describe, expect, it } from 'vitest';
import { readGrants } from './role-grants.js';

describe('the roles of a token', () => {
  it.each([
    ['partnership-officer:warwick', 'PARTNERSHIP_OFFICER', ['warwick']],
    ['county-officer:warwickshire', 'COUNTY_OFFICER', ['warwickshire']],
    ['opcc-analyst:warwickshire', 'OPCC_ANALYST', ['warwickshire']],
    ['commissioner:west-mercia', 'COMMISSIONER', ['west-mercia']],
    ['administrator', 'ADMINISTRATOR', []],
  ])('%s makes a %s of %j', (text, role, places) => {
    expect(readGrants([text])).toEqual([{ role, places }]);
  });

  it('are the same in whatever order they come, so that equal askers are equal', () => {
    const roles = ['commissioner:kent', 'partnership-officer:swale', 'partnership-officer:medway'];
    expect(readGrants(roles)).toEqual(readGrants([...roles].reverse()));
    expect(readGrants(roles)).toEqual([
      { role: 'PARTNERSHIP_OFFICER', places: ['medway', 'swale'] },
      { role: 'COMMISSIONER', places: ['kent'] },
    ]);
  });

  it.each([[undefined], [null], [[]]])('are none where the claim is %j', (claim) => {
    expect(readGrants(claim)).toEqual([]);
  });

  it.each([
    ['a text', 'administrator', 'is not a list'],
    ['a number in a list', [1], 'holds something else than a text'],
    ['an unknown role', ['sheriff:kent'], 'holds a role that this hub does not know'],
    ['a role of every object', ['toString'], 'holds a role that this hub does not know'],
    ['a place in capitals', ['commissioner:Kent'], 'holds the role commissioner without one place by its id'],
    ['a GSS code', ['commissioner:E23000032'], 'holds the role commissioner without one place by its id'],
    ['a place for an administrator', ['administrator:kent'], 'holds the role administrator with a place'],
  ])('are refused as a whole for %s', (_name, claim, problem) => {
    expect(readGrants(claim)).toContain(problem);
  });
});
