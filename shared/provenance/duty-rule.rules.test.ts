import { expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.js';
import { bindingDuties, type DutyPlace, type DutyTerms } from './duty-rule.rules.js';

const planToPolicingBody: DutyTerms = {
  from: isoDate('2012-11-22'),
  to: null,
  extent: ['ENGLAND'],
  exceptPoliceAreas: ['city-of-london'],
};
const warwickshire: DutyPlace = { country: 'ENGLAND', policeArea: 'warwickshire' };

it.each([
  { day: '2012-11-21', place: warwickshire, binds: false, because: 'regulation 13A is a day away' },
  { day: '2012-11-22', place: warwickshire, binds: true, because: 'it came into force that day' },
  {
    day: '2024-03-31',
    place: { country: 'WALES', policeArea: 'gwent' } as const,
    binds: false,
    because: 'Wales has Regulations of its own',
  },
  {
    day: '2024-03-31',
    place: { country: 'ENGLAND', policeArea: 'city-of-london' } as const,
    binds: false,
    because: 'the City is excepted',
  },
  {
    day: '2024-03-31',
    place: { country: 'ENGLAND', policeArea: null } as const,
    binds: true,
    because: 'a county need not lie in one police area',
  },
])(
  'the copy to the policing body binds $place.policeArea on $day: $binds, for $because',
  ({ day, place, binds }) => {
    expect(bindingDuties([planToPolicingBody], isoDate(day), place)).toEqual(
      binds ? [planToPolicingBody] : [],
    );
  },
);

it('keeps the order of the law table', () => {
  const assessment: DutyTerms = {
    from: isoDate('2007-08-01'),
    to: null,
    extent: ['ENGLAND'],
    exceptPoliceAreas: [],
  };
  const duties = [planToPolicingBody, assessment];
  expect(bindingDuties(duties, isoDate('2024-03-31'), warwickshire)).toEqual(duties);
});
