import { expect, it } from 'vitest';
import {
  type CitedDocument,
  countOutcomes,
  groupByKind,
  groupBySource,
  listDocuments,
  markPage,
  tellCount,
  writeKind,
  writeMarking,
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

it('marks a page PUBLIC where all that it cites is', () => {
  expect(markPage([REPORT, ACT], [{ status: 'SUPPRESSED', byArea: null }])).toBe('PUBLIC');
  expect(markPage([], [])).toBe('PUBLIC');
});

it('marks a page as its most closely held document is', () => {
  expect(markPage([ACT, { marking: 'OFFICIAL' }], [])).toBe('OFFICIAL');
});

it('marks a page OFFICIAL-SENSITIVE where it tells a count to its owner alone, also of one area', () => {
  const counts = [{ status: 'SHOWN' as const, byArea: [{ status: 'SHOWN_TO_OWNER' as const }] }];
  expect(writeMarking(markPage([ACT], counts))).toBe('OFFICIAL-SENSITIVE');
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
