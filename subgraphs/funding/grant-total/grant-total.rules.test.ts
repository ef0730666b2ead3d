import { describe, expect, it } from 'vitest';
import { LeftOutReason } from '../counting/grant.rules.js';
import {
  announcedFor2016,
  awardsMaintained,
  bidsOf2023,
  cctvOf2015,
  countyMoneyOf2011,
  countywide,
  grant,
  homeOffice,
  nationalFunds,
  northWorcestershirePaper,
  projectsOf2015,
  receivedIn2018,
  roundFour,
  ruralCrimeOf2015,
  sevenYears,
  warwickshirePapers,
  yearlyAllocations,
} from '../counting/papers.fixture.js';
import { FunderKind } from '../funder/funder-kind.js';
import { GrantDimension } from './grant-dimension.js';
import { sum } from './grant-total.fixture.js';

const warwickshire = ['north-warwickshire', 'nuneaton-and-bedworth', 'rugby', 'south-warwickshire'];
const sevenYearsAsked = { partnerships: warwickshire, from: '2017/18', to: '2023/24' };
const byPolicingBody = { funderKinds: [FunderKind.LOCAL_POLICING_BODY] };

describe('the Warwickshire papers, 2017/18 to 2023/24', () => {
  it("counts the Commissioner's 1,407,708 once, with what the partnership's own papers say of it inside", () => {
    const found = sum(warwickshirePapers, { ...sevenYearsAsked, ...byPolicingBody });
    expect(found.total).toBe('1407708.00');
    expect(found.counted).toEqual([sevenYears.id]);
    expect(found.included).toEqual([bidsOf2023.id, receivedIn2018.id]);
    expect(found.overlapping).toEqual([]);
    expect(found.undated).toEqual([countywide.id]);
  });

  it('gives each partnership, and each district of South Warwickshire, what paragraph 5.4 gives it', () => {
    const by = [GrantDimension.PARTNERSHIP, GrantDimension.AREA];
    const { groups } = sum(warwickshirePapers, { ...sevenYearsAsked, ...byPolicingBody, by });
    expect(groups.map(({ partnershipId, areaId, total }) => [partnershipId, areaId, total])).toEqual([
      ['north-warwickshire', null, '181769.00'],
      ['nuneaton-and-bedworth', null, '499793.00'],
      ['rugby', null, '160618.00'],
      ['south-warwickshire', 'stratford-on-avon', '289688.00'],
      ['south-warwickshire', 'warwick', '275840.00'],
    ]);
  });

  it('adds 10,000 and 102,814 of the Home Office when any funder is asked', () => {
    const found = sum(warwickshirePapers, sevenYearsAsked);
    expect(found.total).toBe('1520522.00');
    expect(found.counted).toEqual([bidsOf2023.id, sevenYears.id]);
    expect(found.included).toEqual([bidsOf2023.id, receivedIn2018.id]);
    expect(found.undated).toEqual([roundFour.id, countywide.id, nationalFunds.id, yearlyAllocations.id]);
  });

  it('tells which statement already has the 81,777 of 2018/19, and that it is 81,777', () => {
    const { leftOut } = sum(warwickshirePapers, { ...sevenYearsAsked, ...byPolicingBody });
    const entry = leftOut.find(({ statement }) => statement === receivedIn2018);
    expect(entry).toMatchObject({ amount: 8_177_700n, includedIn: [sevenYears.id] });
  });

  it('finds the 81,777 inside though paragraph 5.4 has only lines for the two districts of South Warwickshire', () => {
    const [northWarwickshire, nuneaton, rugby, stratford] = sevenYears.lines;
    const withoutWarwick = {
      ...sevenYears,
      lines: [northWarwickshire, nuneaton, rugby, stratford].flatMap((line) => line ?? []),
    };
    const found = sum([withoutWarwick, receivedIn2018], { ...sevenYearsAsked, ...byPolicingBody });
    expect(found.included).toEqual([]);
    expect(found.total).toBe('1213645.00');
  });
});

describe('other periods', () => {
  it('counts 81,777 for 2018/19 alone and lists the seven-year sum as overlapping', () => {
    const found = sum(warwickshirePapers, { partnerships: warwickshire, from: '2018/19', to: '2018/19' });
    expect(found).toMatchObject({
      total: '81777.00',
      counted: [receivedIn2018.id],
      overlapping: [sevenYears.id],
    });
    expect(found.included).toEqual([]);
  });

  it('takes a period without an end as open: from 2018/19 the seven-year sum overlaps, up to 2023/24 it lies inside', () => {
    expect(sum([sevenYears], { from: '2018/19' }).overlapping).toEqual([sevenYears.id]);
    expect(sum([sevenYears], { to: '2023/24' }).total).toBe('1407708.00');
  });

  it('knows of no amount in 2013/14 and 2014/15: null, not zero', () => {
    const found = sum(warwickshirePapers, { partnerships: warwickshire, from: '2013/14', to: '2014/15' });
    expect(found).toMatchObject({ total: null, groups: [], counted: [] });
    expect(found.leftOut).toContainEqual(
      expect.objectContaining({ statement: awardsMaintained, reason: LeftOutReason.NO_AMOUNT, amount: null }),
    );
  });

  it('adds money without years when no period is asked, and then takes the 102,814 as part of the national funds', () => {
    const found = sum(warwickshirePapers, { partnerships: warwickshire });
    // 37,000 + 1,407,708 + 1,603,010 + 605,185 + 10,000
    expect(found.total).toBe('3662903.00');
    expect(found.undated).toEqual([]);
    expect(found.leftOut).toContainEqual(
      expect.objectContaining({
        statement: bidsOf2023,
        reason: LeftOutReason.INCLUDED_ELSEWHERE,
        includedIn: [sevenYears.id, nationalFunds.id],
      }),
    );
  });

  it('never adds what is around 58,000, nor yearly rates that have no years', () => {
    const { leftOut } = sum([roundFour, yearlyAllocations]);
    expect(leftOut.map(({ statement, reason, amount }) => [statement.id, reason, amount])).toEqual([
      [roundFour.id, LeftOutReason.APPROXIMATE, 5_800_000n],
      [yearlyAllocations.id, LeftOutReason.APPROXIMATE, 13_900_000n],
      [yearlyAllocations.id, LeftOutReason.YEARLY_RATE, 17_900_000n],
    ]);
  });
});

describe('part of the recipients', () => {
  it('leaves the national funds of all Warwickshire unsplit for South Warwickshire, and then counts its 102,814', () => {
    const found = sum(warwickshirePapers, { partnerships: ['south-warwickshire'] });
    // 37,000 + 289,688 + 275,840 + 10,000 + 102,814
    expect(found.total).toBe('715342.00');
    expect(found.notSplit).toEqual([nationalFunds.id]);
    expect(found.included).toEqual([bidsOf2023.id, receivedIn2018.id]);
  });

  it('counts what documents give Warwick and lists what they give South Warwickshire undivided', () => {
    const found = sum(warwickshirePapers, { areas: ['rugby', 'warwick'] });
    // 160,618 + 275,840 + 10,000 + 102,814
    expect(found.total).toBe('549272.00');
    expect(found.notSplit).toEqual([nationalFunds.id, countyMoneyOf2011.id, receivedIn2018.id]);
  });

  it('says nothing of money that went elsewhere', () => {
    expect(sum(warwickshirePapers, { partnerships: ['north-worcestershire'] }).leftOut).toEqual([]);
  });

  it('does not take money for one part of Buckinghamshire for money of the whole, nor the other way round', () => {
    const wholeArea = grant('whole', homeOffice, {
      policeAreaId: 'thames-valley',
      amount: '100',
    });
    const onePart = grant('part', homeOffice, { partnershipId: 'wycombe', amount: '10' });
    expect(sum([wholeArea, onePart], { partnerships: ['wycombe'] })).toMatchObject({
      total: '10.00',
      notSplit: ['whole'],
    });
    expect(sum([wholeArea, onePart], { areas: ['buckinghamshire'] }).total).toBe('110.00');
  });
});

describe('the North Worcestershire paper, 2015/16', () => {
  const in2015 = { partnerships: ['north-worcestershire'], from: '2015/16', to: '2015/16' };

  it('adds three tables of one funder, partnership and year: 207,950 and 40,810 and the lump of 79,500', () => {
    const found = sum(northWorcestershirePaper, in2015);
    expect(found.total).toBe('328260.00');
    expect(found.counted).toEqual([projectsOf2015.id, cctvOf2015.id, ruralCrimeOf2015.id]);
  });

  it('gives the lump a partnership and a year but no theme', () => {
    const by = [GrantDimension.PARTNERSHIP, GrantDimension.FINANCIAL_YEAR, GrantDimension.THEME];
    const { groups } = sum([ruralCrimeOf2015], { ...in2015, by });
    expect(groups).toEqual([
      {
        partnershipId: 'north-worcestershire',
        areaId: null,
        financialYear: '2015/16',
        funderId: null,
        themeId: null,
        total: '79500.00',
      },
    ]);
  });

  it('cannot split the lump by theme: only three of its five lines are about rural crime', () => {
    const found = sum(northWorcestershirePaper, { ...in2015, themes: ['rural-crime'] });
    expect(found).toMatchObject({ total: null, notSplit: [ruralCrimeOf2015.id] });
    expect(found.leftOut[0]).toMatchObject({ amount: 7_950_000n });
  });

  it('finds 45,700 for reducing reoffending, where the lump is not in question', () => {
    const found = sum(northWorcestershirePaper, { ...in2015, themes: ['reoffending'] });
    expect(found).toMatchObject({ total: '45700.00', notSplit: [] });
  });

  it('gives Wyre Forest its 44,249 and lists what went to the partnership undivided', () => {
    const found = sum(northWorcestershirePaper, { areas: ['wyre-forest'], from: '2015/16', to: '2015/16' });
    expect(found.total).toBe('44249.00');
    expect(found.notSplit).toEqual([projectsOf2015.id, cctvOf2015.id, ruralCrimeOf2015.id]);
  });

  it('adds nothing for 2016/17, which is announced without a figure', () => {
    const found = sum(northWorcestershirePaper, { ...in2015, from: '2016/17', to: '2016/17' });
    expect(found.total).toBeNull();
    expect(found.leftOut).toMatchObject([{ statement: announcedFor2016, reason: LeftOutReason.NO_AMOUNT }]);
  });
});

describe('nothing asked for', () => {
  it.each([
    ['funder kinds', { funderKinds: [] }],
    ['themes', { themes: [] }],
    ['partnerships', { partnerships: [] }],
  ])('finds nothing for an empty list of %s', (_name, asked) => {
    expect(sum(warwickshirePapers, asked)).toMatchObject({ total: null, leftOut: [] });
  });

  it('takes a council budget and funded posts for no grant', () => {
    const { counted, leftOut } = sum(warwickshirePapers);
    const named = [...counted, ...leftOut.map(({ statement }) => statement.id)];
    expect(named).not.toContain('warwickshire-pcc-2023-5-3');
  });
});
