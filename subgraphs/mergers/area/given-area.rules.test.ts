import { describe, expect, it } from 'vitest';
import { type GivenArea, readAreaFacts } from './given-area.rules.js';

const rugby: GivenArea = {
  id: 'rugby',
  code: 'E07000220',
  name: 'Rugby',
  country: 'ENGLAND',
  neighbours: [{ id: 'warwick' }],
  policeArea: {
    id: 'warwickshire',
    name: 'Warwickshire',
    policingBodies: [{ id: 'pcc', name: 'PCC', kind: 'POLICE_AND_CRIME_COMMISSIONER' }],
  },
  tenures: [{ bodyId: 'rugby-borough-council', name: 'Rugby', kind: 'COUNCIL', provision: 's.5(1)(a)' }],
  holdings: [{ id: 'rugby', code: 'E22000321', name: 'Rugby', whole: true, wholeAreas: [] }],
};

describe('the facts of an area', () => {
  it('take a county, a first day and an end left out by the gateway for null', () => {
    const [facts] = readAreaFacts([rugby], () => 'SINGLE_AREA');
    expect(facts).toMatchObject({ widerCounty: null, existedFrom: null, neighbourIds: ['warwick'] });
    expect(facts?.tenures).toMatchObject([{ from: null, to: null }]);
    expect(facts?.policeArea.policingBodies).toMatchObject([{ from: null, to: null }]);
    expect(facts?.partnerships).toMatchObject([{ id: 'rugby', formationBasis: 'SINGLE_AREA' }]);
  });

  it.each(['code', 'name', 'country', 'neighbours', 'policeArea', 'tenures', 'holdings'] as const)(
    'are refused without %s, null or left out',
    (field) => {
      const { [field]: _, ...leftOut } = rugby;
      for (const area of [leftOut, { ...rugby, [field]: null }])
        expect(() => readAreaFacts([area], () => null)).toThrow(
          expect.objectContaining({ code: 'SOURCE_UNAVAILABLE' }),
        );
    },
  );

  it('are refused without the policing bodies of the police area', () => {
    const area = { ...rugby, policeArea: { id: 'warwickshire', name: 'Warwickshire', policingBodies: null } };
    expect(() => readAreaFacts([area], () => null)).toThrow(/not worked out/);
  });
});
