import { describe, expect, it } from 'vitest';
import { FunderKind } from '../funder/funder-kind.js';
import { sum } from '../grant-total/grant-total.fixture.js';
import { StatementCoverage } from '../statement/statement-coverage.js';
import { LeftOutReason } from './grant.rules.js';
import {
  bidsOf2023,
  grant,
  homeOffice,
  nationalFunds,
  pcc,
  receivedIn2018,
  sevenYears,
  southWarwickshire,
  warwick,
} from './papers.fixture.js';

const in2020 = { from: '2020/21', to: '2020/21' };
const all = { ...pcc, coverage: StatementCoverage.ALL };
const awardIn = (fields: Parameters<typeof grant>[1], place: object = warwick) =>
  grant('award', { ...pcc, ...in2020, ...fields }, { ...place, amount: '100' });

describe('what the seven-year total of the Commissioner includes', () => {
  it.each([
    ['an award to Warwick in 2020/21', awardIn({})],
    ['one to South Warwickshire, which has a line for each of its areas', awardIn({}, southWarwickshire)],
    ['one over several of its years', awardIn({ from: '2018/19', to: '2023/24' })],
    [
      'one whose funder is not named',
      awardIn({ funder: null, funderKind: FunderKind.NOT_NAMED, funderId: null }),
    ],
    ['one of a commissioner whom the document does not tell apart', awardIn({ funderId: null })],
  ])('includes %s', (_award, award) => {
    expect(sum([award, sevenYears])).toMatchObject({ total: '1407708.00', included: ['award'] });
  });

  it.each([
    ['an award of the Home Office', awardIn(homeOffice)],
    ['one of another commissioner', awardIn({ funderId: 'west-mercia-pcc' })],
    ['one in 2024/25', awardIn({ from: '2024/25', to: '2024/25' })],
    ['one that runs on into 2024/25', awardIn({ from: '2023/24', to: '2024/25' })],
    ['one that began in 2020/21 and has no end', awardIn({ to: null })],
    ['one without years', awardIn({ from: null, to: null })],
    ['one to North Worcestershire', awardIn({}, { partnershipId: 'north-worcestershire' })],
    [
      'one for countywide work, beside its awards to partnerships',
      awardIn({}, { policeAreaId: 'warwickshire' }),
    ],
    ['one to no place', awardIn({}, {})],
  ])('does not include %s', (_award, award) => {
    expect(sum([award, sevenYears])).toMatchObject({ total: '1407808.00', included: [] });
  });
});

describe('statements with coverage ALL', () => {
  const yearly = (...years: string[]) =>
    grant('yearly', all, ...years.map((year) => ({ ...warwick, from: year, to: year, amount: '1000' })));

  it('include money over two years when they have a line for each of the two', () => {
    const award = awardIn({ from: '2019/20', to: '2020/21' });
    expect(sum([award, yearly('2019/20', '2020/21')])).toMatchObject({
      total: '2000.00',
      included: ['award'],
    });
    expect(sum([award, yearly('2018/19', '2020/21')])).toMatchObject({ total: '2100.00', included: [] });
  });

  it('include nothing through a line that has no amount, since nothing of it is counted', () => {
    const silent = grant('silent', { ...all, ...in2020 }, { ...warwick });
    expect(sum([awardIn({}), silent])).toMatchObject({ total: '100.00', included: [] });
  });

  it('include what went to a partnership in what went to its police area', () => {
    const wide = grant('wide', { ...all, ...in2020 }, { policeAreaId: 'warwickshire', amount: '900' });
    expect(sum([awardIn({}), awardIn({}, { policeAreaId: 'warwickshire' }), wide])).toMatchObject({
      total: '900.00',
      included: ['award'],
    });
  });

  it('do not include their own lines: a partnership and one of its areas may both be listed', () => {
    const own = grant(
      'own',
      { ...all, ...in2020 },
      { ...southWarwickshire, amount: '10' },
      { ...warwick, amount: '4' },
    );
    expect(sum([own]).total).toBe('14.00');
  });

  it('include with their lump too', () => {
    const lump = grant('lump', { ...all, ...in2020, statedTotal: '500' }, southWarwickshire, {
      partnershipId: 'rugby',
    });
    expect(sum([awardIn({}), lump])).toMatchObject({ total: '500.00', included: ['award'] });
  });
});

describe('two statements with coverage ALL whose years overlap', () => {
  const total = (id: string, from: string, to: string, knownAt: string, place: object = warwick) =>
    grant(id, { ...all, from, to, knownAt }, { ...place, amount: id === 'a' ? '1' : '2' });

  it('count the longer one, though the other is newer', () => {
    const found = sum([
      total('a', '2017/18', '2021/22', '2022-01-01'),
      total('b', '2021/22', '2023/24', '2024-01-01'),
    ]);
    expect(found).toMatchObject({ total: '1.00', counted: ['a'], included: ['b'] });
    expect(found.leftOut).toMatchObject([{ includedIn: ['a'] }]);
  });

  it('count the newer of two as long, and of one day the lower id', () => {
    const older = total('a', '2020/21', '2021/22', '2022-01-01');
    expect(sum([older, total('b', '2020/21', '2021/22', '2024-01-01')]).counted).toEqual(['b']);
    expect(sum([older, total('b', '2021/22', '2022/23', '2022-01-01')]).counted).toEqual(['a']);
  });

  it('count both where their recipients have nothing in common', () => {
    const rugby = total('b', '2020/21', '2020/21', '2024-01-01', { partnershipId: 'rugby' });
    expect(sum([total('a', '2017/18', '2021/22', '2022-01-01'), rugby]).total).toBe('3.00');
  });

  it('leave what lies inside the beaten one alone to be counted', () => {
    const winner = total('a', '2017/18', '2021/22', '2022-01-01');
    const beaten = total('b', '2021/22', '2023/24', '2024-01-01');
    const award = awardIn({ from: '2023/24', to: '2023/24' });
    expect(sum([winner, beaten, award])).toMatchObject({ total: '101.00', included: ['b'] });
  });
});

describe('money marked as part of other money', () => {
  const part = (fields: object) =>
    grant('part', homeOffice, { ...warwick, amount: '5', partOfId: 'whole', ...fields });

  it('leaves the 102,814 of Safer Streets to the national funds that are said to hold it', () => {
    const found = sum([bidsOf2023, nationalFunds]);
    // 41,600 + 10,000 + 1,603,010 + 605,185
    expect(found).toMatchObject({ total: '2259795.00', included: [bidsOf2023.id] });
  });

  it('counts the part where the whole is only around a figure', () => {
    const whole = grant('whole', homeOffice, {
      policeAreaId: 'warwickshire',
      amount: '58',
      approximate: true,
    });
    expect(sum([part({}), whole])).toMatchObject({ total: '5.00', included: [] });
  });

  it('follows what the whole is part of in turn', () => {
    const whole = grant('whole', homeOffice, {
      policeAreaId: 'warwickshire',
      amount: '58',
      approximate: true,
      partOfId: 'national',
    });
    const national = grant('national', homeOffice, { policeAreaId: 'warwickshire', amount: '90' });
    const found = sum([part({}), whole, national]);
    expect(found.total).toBe('90.00');
    expect(found.leftOut).toContainEqual(
      expect.objectContaining({ reason: LeftOutReason.INCLUDED_ELSEWHERE, includedIn: ['national'] }),
    );
  });

  it('cannot be held by money that went elsewhere or in other years', () => {
    const rugby = grant('whole', homeOffice, { partnershipId: 'rugby', amount: '58' });
    expect(sum([part({}), rugby]).total).toBe('63.00');
    const later = grant('whole', homeOffice, { ...warwick, from: '2023/24', to: '2023/24', amount: '58' });
    expect(sum([part(in2020), later]).total).toBe('63.00');
  });
});

describe('nothing else is the same money', () => {
  it('adds two awards of one funder to one partnership in one year', () => {
    const again = { ...receivedIn2018, id: 'again' };
    expect(sum([receivedIn2018, again]).total).toBe('163554.00');
  });
});
