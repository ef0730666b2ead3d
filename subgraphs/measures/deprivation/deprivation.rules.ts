import { distinct, present } from '../../../shared/collections.js';
import { Basis } from '../../../shared/provenance/basis.js';

/** How deprived an area is. Scores of one index compare with each other and with no other index. */
export interface AreaDeprivation {
  area: string;
  averageScore: number;
  averageScoreRank: number | null;
  crimeAverageScore: number | null;
  crimeAverageScoreRank: number | null;
  documentId: string;
}

/** The scores of several areas, weighted by residents, or why there are none. */
interface WeightedDeprivation {
  averageScore: number | null;
  crimeAverageScore: number | null;
  documentId: string | null;
  reason: string | null;
}

/** The areas that a place covers, and those of which it holds only a part. */
interface ScoredPlace {
  areas: readonly string[];
  partAreas: readonly string[];
}

/** How deprived a place is, with the document that says so. */
export interface DeprivationOfPlace {
  averageScore: number | null;
  averageScoreRank: number | null;
  crimeAverageScore: number | null;
  crimeAverageScoreRank: number | null;
  rankedAreas: number | null;
  basis: Basis;
  documentId: string | null;
  unavailableBecause: string | null;
}

const NOTHING = {
  averageScore: null,
  averageScoreRank: null,
  crimeAverageScore: null,
  crimeAverageScoreRank: null,
  rankedAreas: null,
  documentId: null,
} as const;

/** The index as published for one whole area; for several whole areas the mean weighted by residents. */
export function deprivationOf(
  { areas, partAreas }: ScoredPlace,
  scores: readonly AreaDeprivation[],
  residents: ReadonlyMap<string, number>,
): DeprivationOfPlace {
  if (partAreas.length > 0)
    return {
      ...NOTHING,
      basis: Basis.DERIVED,
      unavailableBecause: 'Scores are published for whole areas; it holds only a part of one.',
    };
  const [only, ...others] = areas;
  const own = others.length === 0 ? scores.find((score) => score.area === only) : undefined;
  if (own)
    return { ...own, rankedAreas: rankedWith(own, scores), basis: Basis.STATED, unavailableBecause: null };
  const { reason, ...weighted } = weightDeprivation(areas, scores, residents);
  return { ...NOTHING, ...weighted, basis: Basis.DERIVED, unavailableBecause: reason };
}

/** How many areas share the ranks of a score; null where it has none. */
function rankedWith(own: AreaDeprivation, scores: readonly AreaDeprivation[]): number | null {
  if (own.averageScoreRank === null) return null;
  return scores.filter((score) => score.documentId === own.documentId && score.averageScoreRank !== null)
    .length;
}

/** The mean scores of areas, weighted by their residents. None across two indices, which do not compare. */
function weightDeprivation(
  areas: readonly string[],
  scores: readonly AreaDeprivation[],
  residents: ReadonlyMap<string, number>,
): WeightedDeprivation {
  const own = present(areas.map((area) => scores.find((score) => score.area === area)));
  const [documentId = null, ...others] = distinct(own.map((score) => score.documentId));
  if (own.length < areas.length || documentId === null)
    return without('The score of one of its areas is not held.');
  if (others.length > 0) return without('Its areas are scored by two indices that do not compare.');
  const weights = areas.map((area) => residents.get(area) ?? null);
  const averageScore = weightedMean(
    own.map((score) => score.averageScore),
    weights,
  );
  if (averageScore === null) return without('The residents of one of its areas are not known.');
  const crimeAverageScore = weightedMean(
    own.map((score) => score.crimeAverageScore),
    weights,
  );
  return { averageScore, crimeAverageScore, documentId, reason: null };
}

function weightedMean(
  values: readonly (number | null)[],
  weights: readonly (number | null)[],
): number | null {
  let [sum, all] = [0, 0];
  for (const [index, value] of values.entries()) {
    const weight = weights[index] ?? null;
    if (value === null || weight === null) return null;
    sum += value * weight;
    all += weight;
  }
  return all > 0 ? Math.round((sum / all) * 1000) / 1000 : null;
}

function without(reason: string): WeightedDeprivation {
  return { averageScore: null, crimeAverageScore: null, documentId: null, reason };
}
