import { groupBy, indexBy, present } from '../../../shared/collections.js';
import { sumCounts } from '../comparison/ground.rules.js';
import type { Counts, CrimeRow } from './crime-row.js';

/** A measure and the one whose count holds it. */
export interface MeasureNode {
  id: string;
  parent: string | null;
}

/** A count that is not the sum of its parts. */
export interface BrokenSum {
  measure: string;
  count: number;
  sum: number;
}

/** Which counts of a row are not the sum of their parts? A count or part that is not available is not checked. */
export function findBrokenSums(counts: Counts, measures: readonly MeasureNode[]): BrokenSum[] {
  const parts = groupBy(measures, (measure) => measure.parent);
  return measures.flatMap(({ id }) => {
    const count = counts[id] ?? null;
    const sum = sumCounts((parts.get(id) ?? []).map((part) => counts[part.id] ?? null));
    return count === null || sum === null || sum === count ? [] : [{ measure: id, count, sum }];
  });
}

/** A partnership and the police area it lies in, by slug. */
export interface PolicedPartnership {
  slug: string;
  policeArea: string | null;
}

/** Measures of which a police area's rows do not add up to what its force recorded. */
export interface ForceDifference {
  policeArea: string;
  force: CrimeRow;
  /** Every row that was added. */
  added: CrimeRow[];
  /** False where the crimes assigned to no partnership are not available. */
  unassignedKnown: boolean;
  measures: BrokenSum[];
}

/**
 * Where do partnerships, unassigned crimes and airport not add up to the force? The rows are those of one period. Police
 * areas are checked whose force and partnerships are all held; the force's own count may not be below what is known.
 */
export function findForceDifferences(
  rows: readonly CrimeRow[],
  partnerships: readonly PolicedPartnership[],
): ForceDifference[] {
  const byScope = groupBy(rows, (row) => row.scope);
  const held = indexBy(byScope.get('partnership') ?? [], (row) => row.place);
  const ofPoliceArea = groupBy(partnerships, (partnership) => partnership.policeArea);
  const others = groupBy(
    [...(byScope.get('unassigned') ?? []), ...(byScope.get('airport') ?? [])],
    (row) => row.place,
  );
  return (byScope.get('force') ?? []).flatMap((force) => {
    const own = ofPoliceArea.get(force.place) ?? [];
    const parts = present(own.map(({ slug }) => held.get(slug)));
    if (own.length === 0 || parts.length < own.length) return [];
    const difference = compareWithForce(force, parts, others.get(force.place) ?? []);
    return difference.measures.length > 0 ? [difference] : [];
  });
}

function compareWithForce(
  force: CrimeRow,
  partnerships: readonly CrimeRow[],
  others: readonly CrimeRow[],
): ForceDifference {
  const added = [...partnerships, ...others.filter((row) => hasCounts(row))];
  const unassignedKnown = added.some((row) => row.scope === 'unassigned');
  const measures = Object.keys(force.counts).flatMap((measure) => {
    const count = force.counts[measure] ?? null;
    const sum = sumCounts(added.map((row) => row.counts[measure] ?? null));
    return count === null || sum === null || sum === count ? [] : [{ measure, count, sum }];
  });
  return { policeArea: force.place, force, added, unassignedKnown, measures };
}

/** A row that is blank throughout is not available: what it would add is not known. */
function hasCounts(row: CrimeRow): boolean {
  return Object.values(row.counts).some((count) => count !== null);
}
