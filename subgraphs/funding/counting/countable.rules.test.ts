import { describe, expect, it } from 'vitest';
import { GrantDimension } from '../grant-total/grant-dimension.js';
import { sum } from '../grant-total/grant-total.fixture.js';
import { LeftOutReason } from './grant.rules.js';
import { grant, homeOffice, nationalFunds, pcc, southWarwickshire } from './papers.fixture.js';

describe('lumps', () => {
  const years = { from: '2015/16', to: '2015/16' };

  it('adds the amounts there are where no total is stated', () => {
    const found = sum([grant('some', { ...pcc, ...southWarwickshire, ...years }, { amount: '36650' }, {})]);
    expect(found.total).toBe('36650.00');
    expect(found.leftOut).toMatchObject([{ reason: LeftOutReason.NO_AMOUNT }]);
  });

  it('adds a stated total instead of the few amounts below it, never both', () => {
    const lump = grant('lump', { ...pcc, ...southWarwickshire, statedTotal: '79500' }, { amount: '500' }, {});
    expect(sum([lump]).total).toBe('79500.00');
  });

  it('takes no total that is said to be around 66,000', () => {
    const about = { ...pcc, ...southWarwickshire, statedTotal: '66000', statedTotalApproximate: true };
    expect(sum([grant('about', about, { amount: '15000' }, {})]).total).toBe('15000.00');
  });

  it('does not guess how much of a lump for two partnerships is one of theirs', () => {
    const lump = grant(
      'lump',
      { ...pcc, statedTotal: '79500' },
      { partnershipId: 'rugby', amount: '500' },
      { partnershipId: 'south-warwickshire' },
    );
    expect(sum([lump], { partnerships: ['rugby'] })).toMatchObject({ total: null, notSplit: ['lump'] });
    expect(sum([lump], { partnerships: ['rugby', 'south-warwickshire'] }).groups).toMatchObject([
      { partnershipId: null, total: '79500.00' },
    ]);
  });

  it('lists a lump of which one line is part of other money as not split', () => {
    const lump = grant(
      'lump',
      { ...homeOffice, ...southWarwickshire, statedTotal: '79500' },
      { partOfId: nationalFunds.id },
      {},
    );
    expect(sum([lump, nationalFunds])).toMatchObject({ total: '2208195.00', notSplit: ['lump'] });
    expect(sum([lump]).total).toBe('79500.00');
  });
});

describe('yearly rates', () => {
  it('adds a rate of 10,000 over 2019/20 to 2021/22 as 30,000, in its three years', () => {
    const rate = grant(
      'rate',
      { ...pcc, ...southWarwickshire, from: '2019/20', to: '2021/22' },
      { amount: '10000', perYear: true },
    );
    const found = sum([rate], { by: [GrantDimension.FINANCIAL_YEAR] });
    expect(found.total).toBe('30000.00');
    expect(found.groups.map(({ financialYear, total }) => [financialYear, total])).toEqual([
      ['2019/20', '10000.00'],
      ['2020/21', '10000.00'],
      ['2021/22', '10000.00'],
    ]);
  });

  it('never adds a rate that began in 2019/20 and has no end', () => {
    const rate = grant('rate', { ...pcc, from: '2019/20' }, { amount: '10000', perYear: true });
    expect(sum([rate])).toMatchObject({ total: null, leftOut: [{ reason: LeftOutReason.YEARLY_RATE }] });
  });
});
