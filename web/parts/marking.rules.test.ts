import { expect, it } from 'vitest';
import { markingOf, writeMarking } from './marking.rules.js';

it.each([
  [null, 'PUBLIC'],
  [{ papers: [{ marking: 'PUBLIC' }, { title: 'OFFICIAL' }] }, 'PUBLIC'],
  [{ papers: [{ marking: 'OFFICIAL' }, { marking: 'PUBLIC' }] }, 'OFFICIAL'],
  [
    { plans: [{ source: { document: { marking: 'OFFICIAL_SENSITIVE' } }, marking: 'OFFICIAL' }] },
    'OFFICIAL_SENSITIVE',
  ],
  [{ counts: [{ marking: 'PUBLIC', byArea: [{ marking: 'OFFICIAL_SENSITIVE' }] }] }, 'OFFICIAL_SENSITIVE'],
])('marks %j as %s', (found, marking) => {
  expect(markingOf(found)).toBe(marking);
});

it('writes a marking as papers print it', () => {
  expect(writeMarking('OFFICIAL_SENSITIVE')).toBe('OFFICIAL-SENSITIVE');
});
