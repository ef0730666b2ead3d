import { describe, expect, it } from 'vitest';
import { GrantDimension } from '../grant-total/grant-dimension.js';
import { sum } from '../grant-total/grant-total.fixture.js';
import {
  bidsOf2023,
  northWorcestershirePaper,
  projectsOf2015,
  warwickshirePapers,
} from './papers.fixture.js';

const sevenYearsAsked = {
  partnerships: ['north-warwickshire', 'nuneaton-and-bedworth', 'rugby', 'south-warwickshire'],
  from: '2017/18',
  to: '2023/24',
};

describe('groups', () => {
  it('shows money of seven years that no document splits as one group without a year', () => {
    const found = sum(warwickshirePapers, { ...sevenYearsAsked, by: [GrantDimension.FINANCIAL_YEAR] });
    expect(found.groups.map(({ financialYear, total }) => [financialYear, total])).toEqual([
      ['2023/24', '112814.00'],
      [null, '1407708.00'],
    ]);
  });

  it('neither repeats nor splits money that serves several themes', () => {
    const found = sum([bidsOf2023, projectsOf2015], {
      themes: ['violence', 'hate-crime'],
      by: [GrantDimension.THEME],
    });
    expect(found.groups.map(({ themeId, total }) => [themeId, total])).toEqual([
      ['hate-crime', '10000.00'],
      [null, '154414.00'],
    ]);
  });

  it('names no funder where the document names none, though its kind is inferred', () => {
    const found = sum(warwickshirePapers, { ...sevenYearsAsked, by: [GrantDimension.FUNDER] });
    expect(found.groups.map(({ funderId, total }) => [funderId, total])).toEqual([
      ['warwickshire-pcc', '1407708.00'],
      [null, '112814.00'],
    ]);
  });

  it('makes one group of everything when no dimension is asked', () => {
    expect(sum(warwickshirePapers, { ...sevenYearsAsked, by: [] }).groups).toMatchObject([
      { partnershipId: null, total: '1520522.00' },
    ]);
  });

  it.each(Object.values(GrantDimension))('add up to the total by %s', (dimension) => {
    const { total, groups } = sum([...warwickshirePapers, ...northWorcestershirePaper], { by: [dimension] });
    expect(total).toBe('3991163.00');
    expect(groups.reduce((pounds, group) => pounds + Number(group.total), 0)).toBe(3_991_163);
  });
});
