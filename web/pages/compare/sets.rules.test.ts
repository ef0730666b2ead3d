import { expect, it } from 'vitest';
import { tellStandings } from './sets.rules.js';

it('says for whom priorities are in force, out of date, proposed, or not known on 31 March 2024', () => {
  const told = tellStandings([
    { partnership: { name: 'Rugby' }, outOfDate: null, set: null },
    { partnership: { name: 'North Worcestershire' }, outOfDate: true, set: { status: 'ADOPTED' } },
    { partnership: { name: 'Cardiff' }, outOfDate: null, set: null },
    { partnership: { name: 'South Warwickshire' }, outOfDate: false, set: { status: 'ADOPTED' } },
    { partnership: { name: 'South Cambridgeshire' }, outOfDate: null, set: { status: 'PROPOSED' } },
  ]);
  expect(told).toBe(
    'in force for South Warwickshire; out of date for North Worcestershire; proposed, not adopted for South Cambridgeshire; not known for Rugby and Cardiff',
  );
});
