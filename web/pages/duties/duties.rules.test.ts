import { expect, it } from 'vitest';
import type { DutyOutcome } from '../../documents.js';
import {
  countOutcomes,
  findDueNext,
  findEndOfYear,
  findNewestDay,
  listDuties,
  listStrategyGroups,
} from './duties.rules.js';

function dutyOf(rule: string, outcome: DutyOutcome = 'UNKNOWN') {
  return { rule, outcome };
}

it('lists the duties of South Warwickshire and of Cardiff, those of both once', () => {
  const bodies = [
    { id: 'south-warwickshire', duties: [dutyOf('reg-plan'), dutyOf('scrutiny-annual')] },
    { id: 'cardiff', duties: [dutyOf('wal-strategy-group'), dutyOf('scrutiny-annual')] },
  ];
  expect(listDuties(bodies).map(({ rule }) => rule)).toEqual([
    'reg-plan',
    'scrutiny-annual',
    'wal-strategy-group',
  ]);
});

it('counts what South Warwickshire does otherwise before what it meets', () => {
  const duties = [
    dutyOf('reg-strategy-group', 'MET'),
    dutyOf('reg-sa-annual', 'CONTRADICTED'),
    dutyOf('reg-plan', 'CONTRADICTED'),
    dutyOf('reg-sg-money'),
  ];
  expect(countOutcomes(duties)).toEqual([
    { outcome: 'CONTRADICTED', count: 2 },
    { outcome: 'MET', count: 1 },
    { outcome: 'UNKNOWN', count: 1 },
  ]);
});

it('names the Safer Warwickshire Partnership Board once for all its partnerships', () => {
  const board = { id: 'safer-warwickshire-partnership-board' };
  const partnerships = [
    { countyStrategyGroups: [board] },
    { countyStrategyGroups: [board] },
    { countyStrategyGroups: null },
  ];
  expect(listStrategyGroups(partnerships)).toEqual([board]);
});

it('finds the newest day of the papers behind an outcome', () => {
  const evidence = [
    { document: { knownAt: '2018-04-01' } },
    { document: { knownAt: '2023-11-03' } },
    { document: { knownAt: null } },
  ];
  expect([findNewestDay(evidence), findNewestDay([])]).toEqual(['2023-11-03', null]);
});

it('ends the year of 23 November 2026 on 31 March 2027, and that of 31 March 2027 on the same day', () => {
  expect(['2026-11-23', '2027-03-31', '2027-04-01'].map(findEndOfYear)).toEqual([
    '2027-03-31',
    '2027-03-31',
    '2028-03-31',
  ]);
});

it('wants the plan and the public meeting by the end of the year, and gives scrutiny no day', () => {
  const duties = ['reg-plan', 'scrutiny-annual', 'reg-public-meeting', 'reg-sg-money'].map((rule) =>
    dutyOf(rule),
  );
  const due = findDueNext(duties, '2026-11-23').map((one) => ({
    day: one.day,
    rules: one.duties.map(({ rule }) => rule),
  }));
  expect(due).toEqual([
    { day: '2027-03-31', rules: ['reg-plan', 'reg-public-meeting'] },
    { day: null, rules: ['scrutiny-annual'] },
  ]);
});
