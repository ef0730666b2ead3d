import { describe, expect, it } from 'vitest';
import { pence, penceFromPounds } from '../../../shared/money/pence.js';
import {
  changeInSpread,
  findPartnershipsWithin,
  residentsOf,
  sharePerHead,
  spreadOf,
} from './grant-per-head.rules.js';

// Usual residents, ONS mid-2024.
const populations = new Map([
  ['E07000220', 122_378], // Rugby
  ['E07000221', 146_258], // Stratford-on-Avon
  ['E07000222', 154_889], // Warwick
]);
const southWarwickshire = ['E07000221', 'E07000222'];

// What a resident was granted by the commissioner, in pence; warwickshire-pcc-2023, 5.4, 2017/18 to 2023/24.
const northWarwickshire = pence(271n);
const nuneaton = pence(353n);
const rugby = pence(131n);
const south = pence(188n);

describe('residentsOf', () => {
  it('adds the residents of Stratford-on-Avon and Warwick where only theirs are given', () => {
    expect(residentsOf(southWarwickshire, populations)).toBe(301_147);
  });

  it('takes the figure of South Warwickshire itself where it is given', () => {
    const given = new Map([['E07000221+E07000222', 301_147]]);
    expect(residentsOf(southWarwickshire, given)).toBe(301_147);
    expect(residentsOf(['E07000222'], given)).toBeNull();
  });

  it('does not know the residents of North Warwickshire and Rugby where only those of Rugby are given', () => {
    expect(residentsOf(['E07000218', 'E07000220'], populations)).toBeNull();
  });
});

describe('sharePerHead', () => {
  it.each([
    ['181769', 67_117, northWarwickshire],
    ['499793', 141_565, nuneaton],
    ['160618', 122_378, rugby],
    ['565528', 301_147, south],
    ['1.01', 2, 51n],
    ['0', 122_378, 0n],
  ])('gives of £%s to each of %i residents %i pence', (total, residents, share) => {
    expect(sharePerHead(penceFromPounds(total), residents)).toBe(share);
  });

  it('does not know a share of money or residents that are not known', () => {
    expect(sharePerHead(null, 122_378)).toBeNull();
    expect(sharePerHead(pence(16_061_800n), null)).toBeNull();
    expect(sharePerHead(pence(16_061_800n), 0)).toBeNull();
  });
});

describe('spreadOf', () => {
  it('finds £2.22 between Rugby and Nuneaton and Bedworth, in whichever order they come', () => {
    const found = { lowest: 131n, highest: 353n, spread: 222n };
    expect(spreadOf([northWarwickshire, nuneaton, rugby, south])).toEqual(found);
    expect(spreadOf([south, rugby, nuneaton, northWarwickshire])).toEqual(found);
  });

  it('finds no spread in one figure, and nothing at all where one of three is not known', () => {
    expect(spreadOf([south])).toEqual({ lowest: 188n, highest: 188n, spread: null });
    expect(spreadOf([south, null, rugby])).toEqual({ lowest: null, highest: null, spread: null });
    expect(spreadOf([]).spread).toBeNull();
  });
});

describe('changeInSpread', () => {
  const today = spreadOf([northWarwickshire, nuneaton, rugby, south]);

  it('is below zero where the option is more even than today', () => {
    expect(changeInSpread(today, spreadOf([pence(254n), south]))).toBe(-156n);
  });

  it('is not known where the option has but one partnership', () => {
    expect(changeInSpread(today, spreadOf([pence(223n)]))).toBeNull();
  });
});

describe('findPartnershipsWithin', () => {
  const stratfordAndWarwick = { areas: ['stratford-on-avon', 'warwick'], partAreas: [] };
  const rugbyAlone = { areas: ['rugby'], partAreas: [] };

  it('finds Rugby and South Warwickshire within their three districts', () => {
    const within = findPartnershipsWithin(
      [stratfordAndWarwick, rugbyAlone, { areas: ['north-warwickshire'], partAreas: [] }],
      ['rugby', 'stratford-on-avon', 'warwick'],
    );
    expect(within).toEqual([stratfordAndWarwick, rugbyAlone]);
  });

  it('finds none for Rugby and Warwick, since South Warwickshire reaches beyond', () => {
    expect(findPartnershipsWithin([stratfordAndWarwick, rugbyAlone], ['rugby', 'warwick'])).toBeNull();
  });

  it('finds none for Buckinghamshire, of which Wycombe holds a part', () => {
    const wycombe = { areas: ['buckinghamshire'], partAreas: ['buckinghamshire'] };
    expect(findPartnershipsWithin([wycombe], ['buckinghamshire'])).toBeNull();
  });
});
