import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import type { Basis } from '../../../shared/provenance/basis.js';

/** Whose crimes a row counts: `force` all of a police area, `unassigned` and `airport` what belongs to no partnership of it. */
export type CrimeScope = 'partnership' | 'force' | 'unassigned' | 'airport';

/** Counts by the id of a measure; null where the table has none. */
export type Counts = Readonly<Record<string, number | null>>;

/** What was recorded at one place in one period. */
export interface CrimeRow {
  scope: CrimeScope;
  /** Slug of the partnership, else of the police area. */
  place: string;
  placeCode: string;
  from: IsoDate;
  to: IsoDate;
  /** The document, or, of a sum of quarters, those of its quarters, the newest first. */
  documents: readonly string[];
  /** STATED as published; DERIVED where a year was added up from quarters. */
  basis: Basis;
  counts: Counts;
}
