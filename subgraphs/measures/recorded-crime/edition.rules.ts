import { compareText, groupBy } from '../../../shared/collections.js';
import { Basis } from '../../../shared/provenance/basis.js';
import type { CrimeRow } from './crime-row.js';

/** Where a document stands among others. */
export interface DocumentDay {
  id: string;
  /** The later of the day it was published and the last it reports on. */
  day: string;
  /** Of two of the same day that with the higher number was loaded later. */
  position: number;
}

export type DocumentDays = ReadonlyMap<string, DocumentDay>;

/** Rows that tell of the same place and period, the one that counts first. */
export interface Editions<Row extends CrimeRow> {
  chosen: Row;
  others: Row[];
}

/**
 * Of several rows about one place and period, which counts? That of the newest document; of documents of the same day a
 * year as published before a sum of quarters, then what was loaded last. A sum is as old as the oldest of its quarters.
 */
export function chooseEditions<Row extends CrimeRow>(
  rows: readonly Row[],
  documents: DocumentDays,
): Editions<Row>[] {
  return [...groupBy(rows, keyOfPlaceAndPeriod).values()].map((same) => {
    const [chosen, ...others] =
      same.length === 1 ? same : same.toSorted((a, b) => newerFirst(a, b, documents));
    if (!chosen) throw new RangeError('a group of rows is never empty');
    return { chosen, others };
  });
}

/** Counts of two rows about the same place and period that differ; counts that either lacks do not. */
export function differingMeasures(a: CrimeRow, b: CrimeRow): string[] {
  return Object.keys(a.counts).filter((measure) => {
    const [one, other] = [a.counts[measure] ?? null, b.counts[measure] ?? null];
    return one !== null && other !== null && one !== other;
  });
}

function keyOfPlaceAndPeriod({ scope, place, from, to }: CrimeRow): string {
  return `${scope} ${place} ${from} ${to}`;
}

function newerFirst(a: CrimeRow, b: CrimeRow, documents: DocumentDays): number {
  return (
    compareText(dayOf(b, documents), dayOf(a, documents)) ||
    Number(a.basis === Basis.DERIVED) - Number(b.basis === Basis.DERIVED) ||
    positionOf(b, documents) - positionOf(a, documents) ||
    compareText(a.documents.join(' '), b.documents.join(' '))
  );
}

function dayOf(row: CrimeRow, documents: DocumentDays): string {
  return row.documents.map((id) => documents.get(id)?.day ?? '').sort(compareText)[0] ?? '';
}

function positionOf(row: CrimeRow, documents: DocumentDays): number {
  return Math.min(...row.documents.map((id) => documents.get(id)?.position ?? 0));
}
