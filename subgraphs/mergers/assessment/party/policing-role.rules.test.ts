import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../../shared/calendar/iso-date.js';
import type { AreaFacts, PolicingBodyTenure } from '../area-facts.js';
import { isLondon, isSecretaryOfState, policingRoles } from './policing-role.rules.js';

function area(name: string, policeArea: string, policingBodies: PolicingBodyTenure[]): AreaFacts {
  return {
    id: name.toLowerCase(),
    code: name,
    name,
    country: 'ENGLAND',
    widerCounty: null,
    existedFrom: null,
    neighbourIds: [],
    policeArea: { id: policeArea.toLowerCase(), name: policeArea, policingBodies },
    tenures: [],
    partnerships: [],
  };
}

const MANCHESTER: PolicingBodyTenure[] = [
  {
    id: 'police-and-crime-commissioner-not-recorded',
    name: 'not recorded',
    kind: 'POLICE_AND_CRIME_COMMISSIONER',
    from: isoDate('2012-11-22'),
    to: isoDate('2017-05-07'),
  },
  {
    id: 'mayor-of-greater-manchester',
    name: 'Mayor of Greater Manchester',
    kind: 'MAYOR',
    from: isoDate('2017-05-08'),
    to: null,
  },
];
const COMMON_COUNCIL: PolicingBodyTenure[] = [
  { id: 'common-council', name: 'Common Council', kind: 'COMMON_COUNCIL', from: null, to: null },
];

describe('policingRoles', () => {
  it.each([
    { asOf: '2017-05-07', name: 'Police and crime commissioner (not recorded)', rule: 'lpb-pcc' },
    { asOf: '2017-05-08', name: 'Mayor of Greater Manchester', rule: 'lpb-mayor' },
  ])('has the $name act for Salford on $asOf', ({ asOf, name, rule }) => {
    const [role] = policingRoles([area('Salford', 'Greater Manchester', MANCHESTER)], isoDate(asOf), false);
    expect(role?.actor).toMatchObject({ name, rule });
  });

  it('fills a police area without a recorded body, save where the law left it without', () => {
    const areas = [area('Rugby', 'Warwickshire', [])];
    const actorOn = (mayLack: boolean) => policingRoles(areas, isoDate('2012-06-01'), mayLack)[0]?.actor;
    expect(actorOn(false)).toMatchObject({
      id: 'police-and-crime-commissioner-not-recorded',
      recorded: false,
    });
    expect(actorOn(true)).toBeNull();
  });

  it('puts the Secretary of State in the place of the Common Council', () => {
    const [role] = policingRoles(
      [area('City', 'City of London', COMMON_COUNCIL)],
      isoDate('2026-01-01'),
      false,
    );
    const actor = role?.actor ?? expect.fail('nobody acts');
    expect(actor).toMatchObject({ id: 'secretary-of-state', rule: 'lpb-city' });
    expect([isSecretaryOfState(actor), isLondon(actor)]).toEqual([true, true]);
  });

  it('gives one role a police area, by name, with its areas', () => {
    const areas = [
      area('Salford', 'Greater Manchester', MANCHESTER),
      area('Bolton', 'Greater Manchester', MANCHESTER),
      area('City', 'City of London', COMMON_COUNCIL),
    ];
    const roles = policingRoles(areas, isoDate('2026-01-01'), false);
    expect(roles.map((role) => [role.policeArea.name, role.areaNames])).toEqual([
      ['City of London', ['City']],
      ['Greater Manchester', ['Bolton', 'Salford']],
    ]);
  });
});
