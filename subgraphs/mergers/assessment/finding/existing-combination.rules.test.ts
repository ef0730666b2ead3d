import { expect, it } from 'vitest';
import type { AreaFacts, PartnershipFacts } from '../area-facts.js';
import { existingNotices } from './existing-combination.rules.js';

const WARWICK = { id: 'warwick', name: 'Warwick' };
const STRATFORD = { id: 'stratford-on-avon', name: 'Stratford-on-Avon' };
const RUGBY = { id: 'rugby', name: 'Rugby' };

function partnership(formationBasis: string | null, wholeAreas = [STRATFORD, WARWICK]): PartnershipFacts {
  return {
    id: 'south-warwickshire',
    code: 'E22000359',
    name: 'South Warwickshire',
    formationBasis,
    wholeAreas,
  };
}

function area(place: { id: string; name: string }, partnerships: PartnershipFacts[]): AreaFacts {
  return {
    ...place,
    code: place.id,
    country: 'ENGLAND',
    widerCounty: 'Warwickshire',
    existedFrom: null,
    neighbourIds: [],
    policeArea: { id: 'warwickshire', name: 'Warwickshire', policingBodies: [] },
    tenures: [],
    partnerships,
  };
}

/** Rules seen when these areas merge, South Warwickshire being Stratford-on-Avon and Warwick. */
function rulesFor(places: (typeof WARWICK)[], basis: string | null): string[] {
  const south = partnership(basis);
  const areas = places.map((place) => area(place, place.id === 'rugby' ? [] : [south]));
  return existingNotices(areas).map((notice) => [notice.rule].flat().join());
}

it.each([
  { places: [WARWICK, STRATFORD, RUGBY], basis: 'COMBINATION_AGREEMENT', rules: ['combo-vary'] },
  { places: [WARWICK, STRATFORD, RUGBY], basis: 'ORDER', rules: ['combo-vary', 'legacy-saving'] },
  { places: [WARWICK, STRATFORD, RUGBY], basis: 'NOT_RECORDED', rules: ['combo-vary', 'combo-register'] },
  { places: [WARWICK, STRATFORD], basis: 'COMBINATION_AGREEMENT', rules: ['combo-vary'] },
  { places: [WARWICK, STRATFORD], basis: 'ORDER', rules: ['legacy-saving'] },
  { places: [WARWICK, STRATFORD], basis: null, rules: ['combo-register'] },
  { places: [WARWICK, RUGBY], basis: 'COMBINATION_AGREEMENT', rules: ['combo-no-overlap'] },
  { places: [WARWICK, RUGBY], basis: 'ORDER', rules: ['combo-no-overlap', 'legacy-saving'] },
])('$places.length areas with a partnership formed by $basis: $rules', ({ places, basis, rules }) => {
  expect(rulesFor(places, basis)).toEqual(rules);
});

it('names the areas that South Warwickshire would lose', () => {
  const [notice] = existingNotices([area(RUGBY, []), area(WARWICK, [partnership('ORDER')])]);
  expect(notice).toEqual({
    rule: 'combo-no-overlap',
    about:
      'South Warwickshire (Stratford-on-Avon and Warwick) would lose Warwick, so it has to be varied or ended first.',
    severity: 'REQUIREMENT',
  });
});

it('sees no combination in a partnership of one area, nor in those that hold parts of Buckinghamshire', () => {
  const alone = partnership('SINGLE_AREA', [RUGBY]);
  const part = partnership('PART_OF_AREA', []);
  expect(existingNotices([area(RUGBY, [alone]), area(WARWICK, [part])])).toEqual([]);
});
