import { describe, expect, it } from 'vitest';
import { financialYear } from '../../../shared/calendar/financial-year.js';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import {
  chooseAdoptedSet,
  chooseSet,
  compareNewestFirst,
  type DatedSet,
  isOutOfDate,
} from './priority-set.rules.js';
import { PrioritySetStatus } from './priority-set-status.js';

function set(id: string, years: [from: string, to: string] | null, knownAt: string, proposed = false) {
  return {
    id,
    status: proposed ? PrioritySetStatus.PROPOSED : PrioritySetStatus.ADOPTED,
    from: years && financialYear(years[0]),
    to: years && financialYear(years[1]),
    knownAt: isoDate(knownAt),
  } satisfies DatedSet;
}

// Sources: swcsp-2018 8.4.1, swcsp-2024 Table 1, north-worcestershire-2016 (plan 2013-16), south-cambridgeshire-2020 15.
const southWarwickshire = [
  set('sw 2018/19', ['2018/19', '2018/19'], '2018-10-30'),
  set('sw 2023-25', ['2023/24', '2024/25'], '2024-03-31'),
];
const northWorcestershire = [set('nw 2013-16', ['2013/14', '2015/16'], '2016-03-21')];
const southCambridgeshire = [set('sc proposal', null, '2020-02-13', true)];

describe('the set that speaks for a partnership', () => {
  it.each([
    { place: 'South Warwickshire', sets: southWarwickshire, day: '2024-03-31', id: 'sw 2023-25', out: false },
    { place: 'South Warwickshire', sets: southWarwickshire, day: '2023-04-01', id: 'sw 2023-25', out: false },
    { place: 'South Warwickshire', sets: southWarwickshire, day: '2023-03-31', id: 'sw 2018/19', out: true },
    { place: 'South Warwickshire', sets: southWarwickshire, day: '2019-03-31', id: 'sw 2018/19', out: false },
    { place: 'South Warwickshire', sets: southWarwickshire, day: '2025-04-01', id: 'sw 2023-25', out: true },
    { place: 'South Warwickshire', sets: southWarwickshire, day: '2018-03-31', id: null, out: null },
    {
      place: 'North Worcestershire',
      sets: northWorcestershire,
      day: '2024-03-31',
      id: 'nw 2013-16',
      out: true,
    },
    {
      place: 'North Worcestershire',
      sets: northWorcestershire,
      day: '2016-03-31',
      id: 'nw 2013-16',
      out: false,
    },
    {
      place: 'South Cambridgeshire',
      sets: southCambridgeshire,
      day: '2024-03-31',
      id: 'sc proposal',
      out: null,
    },
    {
      place: 'South Cambridgeshire',
      sets: southCambridgeshire,
      day: '2020-02-13',
      id: 'sc proposal',
      out: null,
    },
    { place: 'South Cambridgeshire', sets: southCambridgeshire, day: '2020-02-12', id: null, out: null },
    { place: 'Rugby', sets: [], day: '2024-03-31', id: null, out: null },
  ])('is $id for $place on $day, out of date: $out', ({ sets, day, id, out }) => {
    const chosen = chooseSet(sets, isoDate(day));
    expect(chosen?.id ?? null).toBe(id);
    expect(isOutOfDate(chosen, isoDate(day))).toBe(out);
  });

  it('is an adopted set of South Cambridgeshire, however old, rather than its proposal of 2020', () => {
    const adopted = set('sc 2014/15', ['2014/15', '2014/15'], '2014-06-01');
    expect(chooseSet([...southCambridgeshire, adopted], isoDate('2024-03-31'))).toBe(adopted);
  });

  it('is not a proposal for 2020/21 while 2019/20 lasts', () => {
    const proposal = set('sc 2020/21', ['2020/21', '2020/21'], '2020-02-13', true);
    expect(chooseSet([proposal], isoDate('2020-03-31'))).toBeNull();
    expect(chooseSet([proposal], isoDate('2020-04-01'))).toBe(proposal);
  });

  it('is the newer document of two proposals for South Cambridgeshire', () => {
    const later = set('sc second proposal', null, '2021-02-11', true);
    expect(chooseSet([...southCambridgeshire, later], isoDate('2024-03-31'))).toBe(later);
    expect(chooseSet([...southCambridgeshire, later], isoDate('2021-02-10'))).toBe(southCambridgeshire[0]);
  });
});

describe('the adopted set', () => {
  it('is that of the newer document where two sets of South Warwickshire contain the day', () => {
    const refreshed = set('sw refreshed', ['2024/25', '2026/27'], '2024-09-30');
    const sets = [refreshed, ...southWarwickshire];
    expect(chooseAdoptedSet(sets, isoDate('2024-04-01'))).toBe(refreshed);
    expect(chooseAdoptedSet(sets, isoDate('2024-03-31'))?.id).toBe('sw 2023-25');
  });

  it('is the one that ended last, not the one of the newest document, once all of North Worcestershire’s have ended', () => {
    const reprinted = set('nw 2010-13', ['2010/11', '2012/13'], '2017-01-31');
    expect(chooseAdoptedSet([reprinted, ...northWorcestershire], isoDate('2024-03-31'))?.id).toBe(
      'nw 2013-16',
    );
  });

  it('is never the proposal of South Cambridgeshire', () => {
    expect(chooseAdoptedSet(southCambridgeshire, isoDate('2024-03-31'))).toBeNull();
  });

  it('is never one without years: Rugby’s would be in force on no known day', () => {
    const undated = set('rugby undated', null, '2023-11-03');
    expect(chooseSet([undated], isoDate('2024-03-31'))).toBeNull();
  });
});

it('lists South Warwickshire’s sets newest first, and a set without years by the day of its document', () => {
  const undated = set('sw proposal', null, '2020-02-13', true);
  const ids = [...southWarwickshire, undated].sort(compareNewestFirst).map(({ id }) => id);
  expect(ids).toEqual(['sw 2023-25', 'sw proposal', 'sw 2018/19']);
});
