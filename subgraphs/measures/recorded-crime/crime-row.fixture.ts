import { isoDate } from '../../../shared/calendar/iso-date.js';
import { Basis } from '../../../shared/provenance/basis.js';
import type { CrimeRow } from './crime-row.js';

/** Total recorded crime of Rugby in the year ending June 2025, by Table C2, where nothing else is said. */
export function crimeRow({
  from,
  to,
  ...fields
}: Partial<Omit<CrimeRow, 'from' | 'to'>> & { from?: string; to?: string }): CrimeRow {
  return {
    scope: 'partnership',
    place: 'rugby',
    placeCode: 'E22000321',
    from: isoDate(from ?? '2024-07-01'),
    to: isoDate(to ?? '2025-06-30'),
    documents: ['ons-recorded-crime-2025-06'],
    basis: Basis.STATED,
    counts: { 'total-recorded-crime': 6723 },
    ...fields,
  };
}
