import { describe, expect, it } from 'vitest';
import { type IsoDate, isoDate } from '../../../../shared/calendar/iso-date.js';
import type { AreaFacts, BodyTenure } from '../area-facts.js';
import { isRecorded, responsibleBodies } from './responsible-body.rules.js';

function area(name: string, tenures: BodyTenure[]): AreaFacts {
  return {
    id: name.toLowerCase(),
    code: name,
    name,
    country: 'ENGLAND',
    widerCounty: null,
    existedFrom: null,
    neighbourIds: [],
    policeArea: { id: 'warwickshire', name: 'Warwickshire', policingBodies: [] },
    tenures,
    partnerships: [],
  };
}

function body(kind: string, bodyId: string, provision: string, from: IsoDate | null = null): BodyTenure {
  return { bodyId, name: bodyId, kind, from, to: null, provision };
}

const ASKED = isoDate('2026-01-01');
const county = body('COUNTY_COUNCIL', 'warwickshire-county-council', 's.5(1)(a)');

describe('responsibleBodies', () => {
  it('names Warwickshire County Council once for Rugby and Warwick, with both areas', () => {
    const bodies = responsibleBodies([area('Warwick', [county]), area('Rugby', [county])], ASKED);
    expect(bodies).toEqual([
      {
        id: 'warwickshire-county-council',
        name: 'warwickshire-county-council',
        kinds: ['COUNTY_COUNCIL'],
        provisions: ['s.5(1)(a)'],
        areaNames: ['Rugby', 'Warwick'],
        recorded: true,
      },
    ]);
  });

  it('is one legal person where a county council is listed as the fire authority too', () => {
    const asFire = body('FIRE_AND_RESCUE_AUTHORITY', county.bodyId, 's.5(1)(d)');
    expect(responsibleBodies([area('Rugby', [asFire, county])], ASKED)).toMatchObject([
      { kinds: ['COUNTY_COUNCIL', 'FIRE_AND_RESCUE_AUTHORITY'], provisions: ['s.5(1)(a)', 's.5(1)(d)'] },
    ]);
  });

  it('comes in the order of s.5(1), paragraph (aa) between (a) and (b)', () => {
    const bodies = [
      body('INTEGRATED_CARE_BOARD', 'board', 's.5(1)(e)'),
      body('CHIEF_OFFICER_OF_POLICE', 'chief', 's.5(1)(b)'),
      body('PROBATION_PROVIDER', 'probation', 's.5(1)(aa)'),
      county,
      body('COUNCIL', 'rugby-borough-council', 's.5(1)(a)'),
    ];
    expect(responsibleBodies([area('Rugby', bodies)], ASKED).map(({ id }) => id)).toEqual([
      'rugby-borough-council',
      'warwickshire-county-council',
      'probation',
      'chief',
      'board',
    ]);
  });

  it('takes nobody whose tenure begins the day after', () => {
    const later = body('COUNCIL', 'new-council', 's.5(1)(a)', isoDate('2026-01-02'));
    expect(responsibleBodies([area('Rugby', [later])], ASKED)).toEqual([]);
    expect(responsibleBodies([area('Rugby', [later])], isoDate('2026-01-02'))).toHaveLength(1);
  });

  it('gives a body that no table names its kind for a name', () => {
    const unnamed = body('PRIMARY_CARE_TRUST', 'primary-care-trust-not-recorded', 's.5(1)(e) as it stood');
    const [found] = responsibleBodies([area('Rugby', [unnamed]), area('Warwick', [unnamed])], ASKED);
    expect(found).toMatchObject({ name: 'Primary care trust (not recorded)', recorded: false });
    expect(isRecorded('rugby-borough-council')).toBe(true);
  });
});
