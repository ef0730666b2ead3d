import { describe, expect, it } from 'vitest';
import { residentsOf } from './residents.rules.js';

const stratford = { whole: true, population: 146_258, populationYear: 2024 };
const warwick = { whole: true, population: 154_889, populationYear: 2024 };

describe('the residents of a partnership', () => {
  it('adds 146,258 of Stratford-on-Avon and 154,889 of Warwick to those of South Warwickshire', () => {
    expect(residentsOf([stratford, warwick])).toEqual({ count: 301_147, year: 2024 });
  });

  it('names no year for a sum of two years', () => {
    expect(residentsOf([stratford, { ...warwick, populationYear: 2025 }])).toEqual({
      count: 301_147,
      year: null,
    });
  });

  it('knows none of Aylesbury Vale, which is a part of Buckinghamshire', () => {
    expect(residentsOf([{ whole: false, population: 578_772, populationYear: 2024 }])).toBeNull();
  });

  it('never takes an area without a figure, or no area at all, for nobody', () => {
    expect(residentsOf([{ ...warwick, population: null, populationYear: null }])).toBeNull();
    expect(residentsOf([])).toBeNull();
  });
});
