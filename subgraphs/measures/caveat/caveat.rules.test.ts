import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import { type Caveat, caveatsOf } from './caveat.rules.js';

const caveat = (text: string, fields: Partial<Caveat> = {}): Caveat => ({
  text,
  partnerships: [],
  policeAreas: [],
  measures: [],
  from: null,
  to: null,
  countBelow: null,
  ...fields,
});
const caveats = [
  caveat('official'),
  caveat('no fraud', { measures: ['total-recorded-crime'] }),
  caveat('small', { countBelow: 10 }),
  caveat('kent', { partnerships: ['maidstone', 'medway'], from: isoDate('2024-01-01') }),
  caveat('derbyshire', {
    policeAreas: ['derbyshire'],
    from: isoDate('2024-04-01'),
    to: isoDate('2025-03-31'),
  }),
];
const year = { from: isoDate('2024-07-01'), to: isoDate('2025-06-30') };
const about = (place: string, policeArea: string, fields = {}) =>
  caveatsOf(caveats, {
    measure: 'robbery',
    count: 100,
    ...year,
    partnerships: [place],
    policeAreas: [policeArea],
    ...fields,
  });

describe('caveatsOf', () => {
  it('gives Medway the note on Kent’s unassigned group and Ashford none', () => {
    expect(about('medway', 'kent')).toEqual(['official', 'kent']);
    expect(about('ashford', 'kent')).toEqual(['official']);
  });

  it('gives the note with a sum that Medway is in', () => {
    expect(about('', 'kent', { partnerships: ['ashford', 'medway'] })).toEqual(['official', 'kent']);
  });

  it('gives Derby the note on the year ending March 2025 with a year that shares nine months of it, and not after', () => {
    expect(about('derby', 'derbyshire')).toEqual(['official', 'derbyshire']);
    const after = { from: isoDate('2025-04-01'), to: isoDate('2026-03-31') };
    expect(about('derby', 'derbyshire', after)).toEqual(['official']);
  });

  it('warns of counts below ten, and of none that is not available', () => {
    expect(about('rugby', 'warwickshire', { count: 9 })).toEqual(['official', 'small']);
    expect(about('rugby', 'warwickshire', { count: null })).toEqual(['official']);
  });

  it('gives England and Wales no caveat of a place', () => {
    const national = { measure: 'total-recorded-crime', partnerships: null, policeAreas: null };
    expect(about('', '', national)).toEqual(['official', 'no fraud']);
  });
});
