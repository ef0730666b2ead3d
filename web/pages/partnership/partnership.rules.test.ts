import { expect, it } from 'vitest';
import {
  type CitedDocument,
  countOutcomes,
  groupByKind,
  groupBySource,
  listDocuments,
  tellCount,
  tellProgress,
  writeKind,
} from './partnership.rules.js';

const REPORT = document('swcsp-2024', 'South Warwickshire annual performance report 2023/24');
const ACT = document('cda-1998', 'Crime and Disorder Act 1998');

it('lists each document once, by title, wherever it is cited', () => {
  const answer = {
    priorities: [
      { source: { locator: '4.1', document: REPORT } },
      { source: { locator: '4.2', document: REPORT } },
    ],
    authorities: [{ citation: { locator: 's.5(1)(a)', document: ACT } }],
    meetsSource: null,
  };
  expect(listDocuments(answer).map(({ id }) => id)).toEqual(['cda-1998', 'swcsp-2024']);
});

it.each([
  [{ progress: 'UNDER_WAY' as const, overdue: true }, 'Late. Under way on 1 April 2025'],
  [{ progress: 'DONE' as const, overdue: false }, 'Done on 1 April 2025'],
  [{ progress: null, overdue: null }, 'How far it had come is not known'],
])('tells of an action what its plan does: %j', (action, told) => {
  expect(tellProgress({ ...action, asOf: '2025-04-01' })).toBe(told);
});

it('tells the nine reviews of South Warwickshire, and never a zero for what is not told', () => {
  expect(tellCount({ status: 'SHOWN', count: 9 })).toBe('9');
  expect(tellCount({ status: 'SUPPRESSED', count: null })).toContain('Not told');
  expect(tellCount({ status: 'NOT_STATED', count: null })).toContain('Not known');
  expect(tellCount({ status: 'SHOWN_TO_OWNER', count: 3 })).toContain('not to be passed on');
});

it('counts duties by what papers show, what asks for attention first', () => {
  const duties = [
    { outcome: 'MET' as const },
    { outcome: 'CONTRADICTED' as const },
    { outcome: 'MET' as const },
  ];
  expect(countOutcomes(duties)).toEqual([
    { outcome: 'CONTRADICTED', count: 1 },
    { outcome: 'MET', count: 2 },
  ]);
});

it('puts facts under what they are about', () => {
  const facts = [{ kind: 'scrutiny' }, { kind: 'action-plan' }, { kind: 'scrutiny' }];
  expect(groupByKind(facts).map(({ kind, facts: ofKind }) => [writeKind(kind), ofKind.length])).toEqual([
    ['Scrutiny', 2],
    ['Action plan', 1],
  ]);
});

it('puts the bodies that paragraph 2.2 lists together', () => {
  const body = (name: string, locator: string) => ({ name, source: { locator, document: REPORT } });
  const bodies = [
    body('Probation Service', '2.2'),
    body('Warwickshire Police', '8.1.4'),
    body('Fire', '2.2'),
  ];
  const lists = groupBySource(bodies).map(({ source, items }) => [
    source.locator,
    items.map(({ name }) => name),
  ]);
  expect(lists).toEqual([
    ['2.2', ['Probation Service', 'Fire']],
    ['8.1.4', ['Warwickshire Police']],
  ]);
});

function document(id: string, title: string): CitedDocument {
  return { id, title, publisher: 'Publisher', publishedOn: null, knownAt: null, marking: 'PUBLIC' };
}
