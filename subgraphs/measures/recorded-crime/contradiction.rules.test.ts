import { expect, it } from 'vitest';
import { describeDisagreement, describeForceDifference } from './contradiction.rules.js';
import { crimeRow } from './crime-row.fixture.js';

const names = new Map([['total-recorded-crime', 'Total recorded crime (excluding fraud)']]);
const own = crimeRow({ documents: ['prc-2026-07'], counts: { 'total-recorded-crime': 6725 } });

it('gives both counts of Rugby and says which of them stands', () => {
  expect(describeDisagreement(own, crimeRow({}), 'Rugby', names)).toEqual({
    kind: 'DOCUMENTS_DISAGREE',
    partnership: 'rugby',
    text: 'Rugby, the year ending 30 June 2025: Total recorded crime (excluding fraud) 6,725 and 6,723, in that order in prc-2026-07, which counts, and ons-recorded-crime-2025-06.',
    rule: null,
    sources: [
      { documentId: 'prc-2026-07', locator: 'partnership E22000321, 2024-07-01 to 2025-06-30' },
      {
        documentId: 'ons-recorded-crime-2025-06',
        locator: 'partnership E22000321, 2024-07-01 to 2025-06-30',
      },
    ],
  });
});

it('finds no contradiction where both tables have 6,723', () => {
  expect(
    describeDisagreement(crimeRow({ documents: ['prc-2026-07'] }), crimeRow({}), 'Rugby', names),
  ).toBeNull();
});

it('says that what Surrey assigned to no partnership is not available where its sum does not hold', () => {
  const force = crimeRow({ scope: 'force', place: 'surrey', placeCode: 'E23000031' });
  const measures = [{ measure: 'total-recorded-crime', count: 74_600, sum: 74_528 }];
  const found = describeForceDifference(
    { policeArea: 'surrey', force, added: [], unassignedKnown: false, measures },
    'Surrey',
    names,
  );
  expect(found.text).toBe(
    'Surrey, the year ending 30 June 2025: partnerships and unassigned crimes do not add up to the force. Total recorded crime (excluding fraud) 74,600, the sum 74,528. What the force assigned to no partnership is not available.',
  );
});
