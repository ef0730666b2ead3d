import { describe, expect, it } from 'vitest';
import { type IsoDate, isoDate } from '../../../shared/calendar/iso-date.js';
import { compareGroups, describeGroup, type GroupListKind, membersOn, newestList } from './group.rules.js';
import { GroupTier } from './group-tier.js';

function place(list: GroupListKind, organisation: string, listedOn: IsoDate, documentId: string) {
  return { list, organisation, listedOn, source: { documentId } };
}

// The board of South Warwickshire: swcsp-2018 8.2 with its terms of reference of 13 May 2013, swcsp-2024 2.2.
const TERMS = isoDate('2013-05-13');
const PAPER_2018 = isoDate('2018-10-30');
const PAPER_2024 = isoDate('2024-03-31');
const board = [
  place('MEMBERS', 'Stratford District Council', PAPER_2018, 'swcsp-2018'),
  place('MEMBERS', 'SW Clinical Commissioning Group', PAPER_2018, 'swcsp-2018'),
  place('SEATS', 'Warwickshire Probation Trust', TERMS, 'swcsp-2018'),
  place('ATTENDEES', 'Police & Crime Commissioner', PAPER_2018, 'swcsp-2018'),
  place('MEMBERS', 'Warwick District Council', PAPER_2024, 'swcsp-2024'),
  place('MEMBERS', 'NHS Integrated Care Board', PAPER_2024, 'swcsp-2024'),
];

function organisations(places: readonly { organisation: string }[]): string[] {
  return places.map(({ organisation }) => organisation);
}

describe('the board of South Warwickshire', () => {
  it.each([
    { day: '2026-11-22', members: ['Warwick District Council', 'NHS Integrated Care Board'] },
    { day: '2024-03-31', members: ['Warwick District Council', 'NHS Integrated Care Board'] },
    { day: '2024-03-30', members: ['Stratford District Council', 'SW Clinical Commissioning Group'] },
    { day: '2018-10-29', members: ['Warwickshire Probation Trust'] },
    { day: '2013-05-12', members: [] },
  ])('has on $day the members $members', ({ day, members }) => {
    expect(organisations(membersOn(board, isoDate(day)))).toEqual(members);
  });

  it('keeps the seats of 2013, since the paper of 2024 lists none', () => {
    expect(organisations(newestList(board, 'SEATS', PAPER_2024))).toEqual(['Warwickshire Probation Trust']);
  });

  it('takes one paper’s list whole where two papers of one day list members', () => {
    const other = place('MEMBERS', 'Rugby Borough Council', PAPER_2024, 'another-2024');
    expect(organisations(membersOn([...board, other], PAPER_2024))).toEqual(['Rugby Borough Council']);
  });
});

describe('a group in several papers', () => {
  const of2018 = {
    name: 'Member Board',
    tier: GroupTier.STRATEGIC,
    meets: 'Six-monthly',
    source: { documentId: 'swcsp-2018' },
    knownAt: PAPER_2018,
  };
  const of2024 = {
    ...of2018,
    name: 'Strategic Member Board',
    meets: null,
    source: { documentId: 'swcsp-2024' },
    knownAt: PAPER_2024,
  };

  it('has the name of 2024, and of 2018 the meetings that the newer paper does not mention', () => {
    const described = describeGroup([of2018, of2024]);
    expect(described?.newest).toBe(of2024);
    expect(described?.meeting).toBe(of2018);
    expect(described?.otherNames).toEqual(['Member Board']);
  });

  it('is nothing where no paper describes it', () => {
    expect(describeGroup([])).toBeNull();
  });
});

it('lists South Cambridgeshire’s Board before its operational and its problem solving group', () => {
  const groups = [
    { id: 'psg', name: 'Problem Solving Group (PSG)', tier: GroupTier.PROBLEM_SOLVING },
    { id: 'tcg', name: 'Tasking and Co-ordination Group (TCG)', tier: GroupTier.OPERATIONAL },
    { id: 'board', name: 'CSP Board', tier: GroupTier.STRATEGIC },
  ];
  expect(groups.sort(compareGroups).map(({ id }) => id)).toEqual(['board', 'tcg', 'psg']);
});
