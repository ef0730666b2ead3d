import { Basis } from '../../../shared/provenance/basis.js';
import { type Period, periodInWords } from '../comparison/period.rules.js';
import { sourcesOfRows } from '../figure/figure-source.rules.js';
import type { CrimeRow } from './crime-row.js';
import { differingMeasures } from './edition.rules.js';
import type { BrokenSum, ForceDifference } from './identity.rules.js';

/** Two sides that do not agree, for the list of everything that contradicts. */
export interface FigureContradiction {
  kind: 'DOCUMENTS_DISAGREE' | 'SUM_DIFFERS';
  partnership: string | null;
  text: string;
  rule: null;
  sources: { documentId: string; locator: string }[];
}

/** Names of measures, by id. */
export type MeasureNames = ReadonlyMap<string, string>;

const NAMED = 3;

/** Two rows about one place and period of which counts differ; null where none do. */
export function describeDisagreement(
  chosen: CrimeRow,
  other: CrimeRow,
  placeName: string,
  names: MeasureNames,
): FigureContradiction | null {
  const measures = differingMeasures(chosen, other);
  if (measures.length === 0) return null;
  const pairs = measures.map(
    (id) => `${names.get(id) ?? id} ${inFigures(chosen.counts[id])} and ${inFigures(other.counts[id])}`,
  );
  const who = chosen.scope === 'partnership' ? placeName : `${placeName} (${chosen.scope})`;
  const sides = `${chosen.documents.join(', ')}, which counts, and ${other.documents.join(', ')}`;
  return {
    kind: 'DOCUMENTS_DISAGREE',
    partnership: chosen.scope === 'partnership' ? chosen.place : null,
    text: `${who}, ${periodInWords(chosen)}: ${listed(pairs)}, in that order in ${sides}.`,
    rule: null,
    sources: [...lookUps([chosen], chosen), ...lookUps([other], other)],
  };
}

/** Partnerships, unassigned crimes and airport that do not add up to what their force recorded. */
export function describeForceDifference(
  { force, added, unassignedKnown, measures }: ForceDifference,
  placeName: string,
  names: MeasureNames,
): FigureContradiction {
  const parts = measures.map(
    ({ measure, count, sum }: BrokenSum) =>
      `${names.get(measure) ?? measure} ${inFigures(count)}, the sum ${inFigures(sum)}`,
  );
  const unknown = unassignedKnown ? '' : ' What the force assigned to no partnership is not available.';
  return {
    kind: 'SUM_DIFFERS',
    partnership: null,
    text: `${placeName}, ${periodInWords(force)}: partnerships and unassigned crimes do not add up to the force. ${listed(parts)}.${unknown}`,
    rule: null,
    sources: lookUps([force, ...added], force),
  };
}

/** Where the rows stand, document by document. */
function lookUps(rows: readonly CrimeRow[], period: Period): FigureContradiction['sources'] {
  return sourcesOfRows(rows, period, Basis.STATED).map(({ documentId, locator }) => ({
    documentId,
    locator,
  }));
}

/** The first few, and how many more there are. */
function listed(items: readonly string[]): string {
  const more = items.length - NAMED;
  return more > 0 ? `${items.slice(0, NAMED).join('; ')}; and ${more} more` : items.join('; ');
}

function inFigures(count: number | null | undefined): string {
  return typeof count === 'number' ? String(count).replace(/\B(?=(\d{3})+$)/g, ',') : 'not available';
}
