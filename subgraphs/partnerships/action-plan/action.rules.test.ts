import { describe, expect, it } from 'vitest';
import type { Viewer, ViewerRole } from '../../../shared/access/viewer.js';
import { PUBLIC_VIEWER } from '../../../shared/access/viewer.js';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import {
  chooseActions,
  isOverdue,
  type ListedAction,
  mayReadActions,
  pageOfActions,
  sortKeyOfAction,
} from './action.rules.js';
import { ActionProgress } from './action-progress.js';

const { NOT_STARTED, UNDER_WAY, DONE, STOPPED } = ActionProgress;

function held(role: ViewerRole, ...places: string[]): Viewer {
  return { subject: 'somebody', issuer: 'https://id.example', grants: [{ role, places }] };
}

function action(id: string, due: string | null, progress: ActionProgress | null = null): ListedAction {
  return { id, due: due === null ? null : isoDate(due), progress, subPlanId: null };
}

describe("the actions of South Warwickshire's plans", () => {
  it.each([
    ['an officer of South Warwickshire', held('PARTNERSHIP_OFFICER', 'south-warwickshire')],
    [
      'an officer of Rugby and South Warwickshire',
      held('PARTNERSHIP_OFFICER', 'rugby', 'south-warwickshire'),
    ],
  ])('are read by %s', (_who, viewer) => expect(mayReadActions(viewer, 'south-warwickshire')).toBe(true));

  it.each([
    ['the public', PUBLIC_VIEWER],
    ['an officer of Rugby', held('PARTNERSHIP_OFFICER', 'rugby')],
    ["Warwickshire's county officer", held('COUNTY_OFFICER', 'warwickshire')],
    ['a county officer of a county of that name', held('COUNTY_OFFICER', 'south-warwickshire')],
    ["the commissioner's analyst", held('OPCC_ANALYST', 'warwickshire')],
    ["Warwickshire's commissioner", held('COMMISSIONER', 'warwickshire')],
    ['an administrator', held('ADMINISTRATOR')],
  ])('are not read by %s', (_who, viewer) =>
    expect(mayReadActions(viewer, 'south-warwickshire')).toBe(false),
  );
});

describe('on 1 April 2025 an action', () => {
  it.each([
    ['due the day before and under way', '2025-03-31', UNDER_WAY, true],
    ['due the day before and not started', '2025-03-31', NOT_STARTED, true],
    ['due the day before and done', '2025-03-31', DONE, false],
    ['due the day before and stopped', '2025-03-31', STOPPED, false],
    ['due that day', '2025-04-01', UNDER_WAY, false],
    ['due the day before of which nobody says how far it came', '2025-03-31', null, null],
    ['due the day after of which nobody says how far it came', '2025-04-02', null, false],
    ['that has no day', null, UNDER_WAY, null],
    ['that has no day and is done', null, DONE, false],
  ])('%s', (_what, due, progress, overdue) => {
    expect(isOverdue(action('a', due, progress), isoDate('2025-04-01'))).toBe(overdue);
  });
});

describe('of four actions', () => {
  const knife = { ...action('knife', '2025-06-30', UNDER_WAY), subPlanId: 'plan/knife-crime' };
  const actions = [
    action('undated', null, DONE),
    action('late', '2025-09-30'),
    knife,
    action('early', '2025-03-31', DONE),
  ];
  const idsOf = (chosen: readonly ListedAction[]) => chosen.map(({ id }) => id);

  it('those that were done are two, one of them without a day', () => {
    expect(idsOf(chooseActions(actions, { progress: [DONE] }))).toEqual(['undated', 'early']);
  });

  it('one is due before 30 June, since 30 June is not before itself', () => {
    expect(idsOf(chooseActions(actions, { dueBefore: isoDate('2025-06-30') }))).toEqual(['early']);
  });

  it('one is of the part on knife crime, and none is done there', () => {
    expect(idsOf(chooseActions(actions, { subPlan: 'plan/knife-crime' }))).toEqual(['knife']);
    expect(chooseActions(actions, { subPlan: 'plan/knife-crime', progress: [DONE] })).toEqual([]);
  });

  it('two pages of two hold all, by day, with the one without a day last', () => {
    const first = pageOfActions(actions, { size: 2, after: null });
    expect([idsOf(first.nodes), first.totalCount, first.hasNextPage]).toEqual([['early', 'knife'], 4, true]);
    const second = pageOfActions(actions, { size: 2, after: sortKeyOfAction(knife) });
    expect([idsOf(second.nodes), second.totalCount, second.hasNextPage]).toEqual([
      ['late', 'undated'],
      4,
      false,
    ]);
  });
});
