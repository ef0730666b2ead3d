import { expect, it } from 'vitest';
import { findStanding } from './standing.rules.js';

it('takes the 2013-16 set of North Worcestershire for out of date and that of South Cambridgeshire for proposed', () => {
  expect(findStanding({ outOfDate: true, set: { status: 'ADOPTED' } })).toBe('OUT_OF_DATE');
  expect(findStanding({ outOfDate: null, set: { status: 'PROPOSED' } })).toBe('PROPOSED');
});

it('says that nothing is known of Rugby, and that South Warwickshire was in force on 31 March 2024', () => {
  expect(findStanding({ outOfDate: null, set: null })).toBe('NOT_KNOWN');
  expect(findStanding({ outOfDate: false, set: { status: 'ADOPTED' } })).toBe('IN_FORCE');
  expect(findStanding({ outOfDate: null, set: { status: 'ADOPTED' } })).toBe('WITHOUT_YEARS');
});
