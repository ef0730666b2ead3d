import { describe, expect, it } from 'vitest';
import { Basis } from '../../../shared/provenance/basis.js';
import { crimeRow } from './crime-row.fixture.js';
import { chooseEditions, type DocumentDays, differingMeasures } from './edition.rules.js';

const document = (id: string, day: string, position = 0) => [id, { id, day, position }] as const;
const days: DocumentDays = new Map([
  document('june', '2025-06-30'),
  document('home-office', '2026-07-23', 1),
  document('earlier-import', '2025-06-30', 1),
  document('later-import', '2025-06-30', 2),
]);
const june = crimeRow({ documents: ['june'] });
const sum = crimeRow({
  documents: ['home-office'],
  basis: Basis.DERIVED,
  counts: { 'total-recorded-crime': 6725 },
});

/** The documents in the order in which they are preferred. */
function order(...rows: (typeof june)[]): string[] {
  return chooseEditions(rows, days).flatMap(({ chosen, others }) =>
    [chosen, ...others].map((row) => row.documents.join('+')),
  );
}

describe('chooseEditions', () => {
  it('prefers what was published on 23 July 2026 to a table that ends in June 2025', () => {
    expect(order(june, sum)).toEqual(['home-office', 'june']);
  });

  it('prefers a year as published to a sum of quarters of the same day', () => {
    const stated = crimeRow({ documents: ['june'] });
    const derived = crimeRow({ documents: ['later-import'], basis: Basis.DERIVED });
    expect(order(derived, stated)).toEqual(['june', 'later-import']);
  });

  it('prefers what was loaded later of two documents of one day', () => {
    expect(
      order(crimeRow({ documents: ['earlier-import'] }), crimeRow({ documents: ['later-import'] }), june),
    ).toEqual(['later-import', 'earlier-import', 'june']);
  });

  it('takes a sum for as old as the oldest of its quarters', () => {
    const mixed = crimeRow({ documents: ['home-office', 'june'], basis: Basis.DERIVED });
    expect(order(mixed, crimeRow({ documents: ['later-import'] }))).toEqual([
      'later-import',
      'home-office+june',
    ]);
  });

  it('keeps partnerships and periods apart', () => {
    const others = [crimeRow({ place: 'warwick' }), crimeRow({ from: '2025-04-01', to: '2026-03-31' })];
    expect(chooseEditions([june, ...others], days)).toHaveLength(3);
  });
});

it('names the measures of which two tables give different counts, not those that one of them lacks', () => {
  const own = crimeRow({ counts: { burglary: 1, robbery: null, homicide: 2 } });
  const other = crimeRow({ counts: { burglary: 2, robbery: 5, homicide: 2 } });
  expect(differingMeasures(own, other)).toEqual(['burglary']);
});
