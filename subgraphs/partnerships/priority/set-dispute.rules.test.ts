import { expect, it } from 'vitest';
import { financialYear } from '../../../shared/calendar/financial-year.js';
import { Basis } from '../../../shared/provenance/basis.js';
import { PrioritySetStatus } from './priority-set-status.js';
import { type AdoptedSet, contradictionsOfSets } from './set-dispute.rules.js';

const set = (documentId: string, from: string, to: string, ...titles: string[]): AdoptedSet => ({
  partnershipId: 'south-warwickshire',
  label: `${from} to ${to}`,
  status: PrioritySetStatus.ADOPTED,
  from: financialYear(from),
  to: financialYear(to),
  priorities: titles.map((title) => ({ title })),
  source: { documentId, locator: '1', basis: Basis.STATED },
});
const of2018 = set('swcsp-2018', '2018/19', '2018/19', 'Reducing Violence');
const of2024 = set('swcsp-2024', '2023/24', '2024/25', 'Violent Crime');

it('takes the sets of South Warwickshire for 2018/19 and for 2023/24 to 2024/25 as following each other', () => {
  expect(contradictionsOfSets([of2024, of2018])).toEqual([]);
});

it('names both documents where a second one gives other priorities for 2024/25', () => {
  const madeUp = set('made-up-2025', '2024/25', '2025/26', 'County Lines', 'Hate crime');
  expect(contradictionsOfSets([of2024, madeUp])).toMatchObject([
    {
      partnership: 'south-warwickshire',
      sources: [{ documentId: 'swcsp-2024' }, { documentId: 'made-up-2025' }],
    },
  ]);
});

it('finds nothing where the second document repeats the priorities, or only proposes others', () => {
  const repeated = set('made-up-2025', '2024/25', '2024/25', 'Violent crime');
  const proposed = {
    ...set('made-up-2025', '2024/25', '2024/25', 'County Lines'),
    status: PrioritySetStatus.PROPOSED,
  };
  expect(contradictionsOfSets([of2024, repeated])).toEqual([]);
  expect(contradictionsOfSets([of2024, proposed])).toEqual([]);
});
