import { describe, expect, it } from 'vitest';
import { findExisting, findHolders, findSharedThemes } from './combined-area.rules.js';

const rugby = { slug: 'rugby', areas: ['rugby'], partAreas: [] };
const southWarwickshire = {
  slug: 'south-warwickshire',
  areas: ['stratford-on-avon', 'warwick'],
  partAreas: [],
};
const joined = 'bournemouth-christchurch-and-poole';
const poole = { slug: 'poole', areas: [joined], partAreas: [joined] };
const dorset = { slug: 'dorset', areas: [joined, 'dorset'], partAreas: [joined] };
const warwickshire = [rugby, southWarwickshire];

describe('findExisting', () => {
  it.each([
    ['South Warwickshire', ['warwick', 'stratford-on-avon'], southWarwickshire],
    ['Rugby', ['rugby'], rugby],
    ['nobody', ['warwick'], null],
    ['nobody', ['rugby', 'warwick'], null],
    ['nobody', ['rugby', 'stratford-on-avon', 'warwick'], null],
  ])('finds %s to cover exactly %j', (_name, areas, partnership) => {
    expect(findExisting(warwickshire, areas)).toBe(partnership);
  });

  it('finds none for Bournemouth, Christchurch and Poole, of which each partnership holds a part', () => {
    expect(findExisting([poole, dorset], [joined])).toBeNull();
  });

  it('finds none for Dorset, whose partnership also holds Christchurch, nor for all that it reaches', () => {
    expect(findExisting([poole, dorset], ['dorset'])).toBeNull();
    expect(findExisting([poole, dorset], [joined, 'dorset'])).toBeNull();
  });
});

describe('findHolders', () => {
  it('finds South Warwickshire for Warwick alone, and Rugby beside it', () => {
    expect(findHolders(warwickshire, ['warwick'])).toEqual([southWarwickshire]);
    expect(findHolders(warwickshire, ['rugby', 'warwick'])).toEqual(warwickshire);
  });

  it('finds the partnerships that hold a part of Bournemouth, Christchurch and Poole', () => {
    expect(findHolders([poole, rugby, dorset], [joined])).toEqual([poole, dorset]);
  });
});

describe('findSharedThemes', () => {
  const list = ['anti-social-behaviour', 'violence', 'domestic-abuse', 'rural-crime', 'business-crime'];
  const themes = (...ids: string[]) => ids.map((id) => ({ id, position: list.indexOf(id) }));

  // Sources: swcsp-2024 Table 1; north-worcestershire-2016, plan 2013-16. Rugby's set is made up.
  const south = themes('violence', 'domestic-abuse', 'rural-crime', 'anti-social-behaviour');
  const north = themes('anti-social-behaviour', 'business-crime', 'rural-crime', 'violence');
  const madeUp = themes('business-crime', 'business-crime');

  const idsOf = (...known: { id: string; position: number }[][]) =>
    findSharedThemes(known)?.map(({ id }) => id);

  it('finds what South Warwickshire and North Worcestershire share, in the order of the list', () => {
    expect(idsOf(south, north)).toEqual(['anti-social-behaviour', 'violence', 'rural-crime']);
  });

  it('takes two of three as sharing: business crime, of North Worcestershire and the made-up set', () => {
    expect(idsOf(south, madeUp, north)).toEqual([
      'anti-social-behaviour',
      'violence',
      'rural-crime',
      'business-crime',
    ]);
  });

  it('does not take two priorities of one partnership under one theme for sharing', () => {
    expect(idsOf(south, madeUp)).toEqual([]);
  });

  it('shares nothing, but knows it, where known priorities have no themes', () => {
    expect(idsOf([], [])).toEqual([]);
  });

  it('does not know where the priorities of South Warwickshire alone are known, or of nobody', () => {
    expect(findSharedThemes([south])).toBeNull();
    expect(findSharedThemes([])).toBeNull();
  });
});
