import { describe, expect, it } from 'vitest';
import { Basis } from '../../../shared/provenance/basis.js';
import { deprivationOf } from './deprivation.rules.js';

const score = (area: string, averageScore: number, averageScoreRank: number | null, documentId: string) => ({
  area,
  averageScore,
  averageScoreRank,
  crimeAverageScore: null,
  crimeAverageScoreRank: null,
  documentId,
});
const scores = [
  score('warwick', 10.799, 265, 'mhclg-deprivation-2025'),
  score('stratford-on-avon', 11.767, 253, 'mhclg-deprivation-2025'),
  score('cardiff', 23.057, null, 'welsh-deprivation-2019'),
];
// Usual residents, mid-2024.
const residents = new Map([
  ['warwick', 154_889],
  ['stratford-on-avon', 146_258],
]);
const of = (areas: string[], partAreas: string[] = []) =>
  deprivationOf({ areas, partAreas }, scores, residents);

describe('deprivationOf', () => {
  it('gives Warwick its published score and rank among the areas of its index', () => {
    expect(of(['warwick'])).toMatchObject({
      averageScore: 10.799,
      averageScoreRank: 265,
      rankedAreas: 2,
      basis: Basis.STATED,
      documentId: 'mhclg-deprivation-2025',
    });
  });

  it('weights Stratford-on-Avon and Warwick by their residents, and ranks nothing', () => {
    const mean = (10.799 * 154_889 + 11.767 * 146_258) / (154_889 + 146_258);
    const found = of(['stratford-on-avon', 'warwick']);
    expect(found.averageScore).toBeCloseTo(mean, 3);
    expect(found).toMatchObject({ averageScoreRank: null, rankedAreas: null, basis: Basis.DERIVED });
  });

  it('gives no score for a part of an area, and none across the English and the Welsh index', () => {
    expect(of(['warwick'], ['warwick']).unavailableBecause).toMatch(/holds only a part/);
    expect(of(['warwick', 'cardiff']).unavailableBecause).toMatch(/two indices/);
  });

  it('gives no score where one of the areas has none, or no residents', () => {
    expect(of(['warwick', 'rugby'])).toMatchObject({ averageScore: null, documentId: null });
    expect(
      deprivationOf({ areas: ['warwick', 'stratford-on-avon'], partAreas: [] }, scores, new Map()),
    ).toMatchObject({
      averageScore: null,
      unavailableBecause: 'The residents of one of its areas are not known.',
    });
  });
});
