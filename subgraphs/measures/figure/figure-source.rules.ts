import { distinct, groupBy } from '../../../shared/collections.js';
import { Basis } from '../../../shared/provenance/basis.js';
import { Denominator } from '../comparison/denominator.js';
import type { Period } from '../comparison/period.rules.js';
import type { GroundDenominator } from '../ground/ground.rules.js';
import type { CrimeRow } from '../recorded-crime/crime-row.js';

/** A document with the rows of it that a figure rests on, as a citation is stored. */
export interface FigureSource {
  documentId: string;
  locator: string;
  quote: null;
  basis: Basis;
}

/** Which documents say so, and where in them? One entry a document, the newest of a sum of quarters first. */
export function sourcesOfRows(rows: readonly CrimeRow[], { from, to }: Period, basis: Basis): FigureSource[] {
  const documents = distinct(rows.flatMap((row) => row.documents));
  return documents.map((documentId) => {
    const own = rows.filter((row) => row.documents.includes(documentId));
    return { documentId, locator: `${codesInWords(own)}, ${from} to ${to}`, quote: null, basis };
  });
}

/** Where the number that a count is divided by comes from. */
export function sourcesOfDenominator(
  by: Denominator,
  { documents, years }: GroundDenominator,
): FigureSource[] {
  const what =
    by === Denominator.HOUSEHOLDS ? 'households, Census' : 'usual residents, mid-year estimates of';
  const locator = `${what} ${years.join(' and ')}`;
  return documents.map((documentId) => ({ documentId, locator, quote: null, basis: Basis.STATED }));
}

/** "partnership E22000359", "force E23000017, E23000018; unassigned E23000019". */
function codesInWords(rows: readonly CrimeRow[]): string {
  return [...groupBy(rows, (row) => row.scope)]
    .map(([scope, own]) => `${scope} ${own.map((row) => row.placeCode).join(', ')}`)
    .join('; ');
}
