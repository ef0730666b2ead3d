import { describe, expect, it } from 'vitest';
import { findMakeUp, sumCounts } from './ground.rules.js';

const partnerships = [
  { name: 'Rugby', areas: ['rugby'], partAreas: [] },
  { name: 'North Warwickshire', areas: ['north-warwickshire'], partAreas: [] },
  { name: 'South Warwickshire', areas: ['stratford-on-avon', 'warwick'], partAreas: [] },
  { name: 'Allerdale', areas: ['cumberland'], partAreas: ['cumberland'] },
  { name: 'Carlisle', areas: ['cumberland'], partAreas: ['cumberland'] },
  {
    name: 'Bournemouth',
    areas: ['bournemouth-christchurch-and-poole'],
    partAreas: ['bournemouth-christchurch-and-poole'],
  },
  {
    name: 'Dorset',
    areas: ['bournemouth-christchurch-and-poole', 'dorset'],
    partAreas: ['bournemouth-christchurch-and-poole'],
  },
];
const namesOf = (areas: string[]) =>
  findMakeUp(areas, partnerships).partnerships?.map(({ name }) => name) ?? null;

describe('findMakeUp', () => {
  it('makes Rugby, Stratford-on-Avon and Warwick up of Rugby and South Warwickshire', () =>
    expect(namesOf(['rugby', 'stratford-on-avon', 'warwick'])).toEqual(['Rugby', 'South Warwickshire']));

  it('does not split South Warwickshire, and says so', () => {
    expect(findMakeUp(['rugby', 'warwick'], partnerships)).toEqual({
      partnerships: null,
      reason:
        'Crimes of South Warwickshire are published for all of it together, and only some of its areas lie in here: its figures are not split.',
    });
  });

  it('makes Cumberland up of the partnerships that hold its parts', () =>
    expect(namesOf(['cumberland'])).toEqual(['Allerdale', 'Carlisle']));

  it('makes up Dorset and Bournemouth, Christchurch and Poole together, and neither alone', () => {
    expect(namesOf(['bournemouth-christchurch-and-poole', 'dorset'])).toEqual(['Bournemouth', 'Dorset']);
    expect(namesOf(['dorset'])).toBeNull();
    expect(namesOf(['bournemouth-christchurch-and-poole'])).toBeNull();
  });

  it('makes nothing of an area that no partnership holds', () =>
    expect(findMakeUp(['rugby', 'isles-of-scilly'], partnerships)).toMatchObject({
      partnerships: null,
      reason: expect.stringContaining('No partnership'),
    }));
});

describe('sumCounts', () => {
  it('adds 205 burglaries of Rugby and 766 of South Warwickshire', () =>
    expect(sumCounts([205, 766])).toBe(971));
  it('adds counts below zero too', () => expect(sumCounts([10, -2])).toBe(8));
  it('knows no sum where a count is not available, nor of nothing', () => {
    expect(sumCounts([205, null])).toBeNull();
    expect(sumCounts([])).toBeNull();
  });
});
