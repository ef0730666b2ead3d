import { present } from '../../shared/collections.js';
import type { Estimate, ReadEstimates } from './estimates.rules.js';

/** A change that is more than births, deaths and moves make in a few years. */
const LARGE_CHANGE = 0.1;

/** What a person who loads the estimates should know of them. */
export function notesOn(
  { estimates, otherRows, unknown }: ReadEstimates,
  year: number,
  held: ReadonlyMap<string, { count: number; year: number }>,
): string[] {
  const newer = estimates.filter(({ area }) => (held.get(area.code)?.year ?? 0) > year);
  const far = estimates.filter((estimate) => isFar(estimate, held.get(estimate.area.code)?.count));
  return present([
    `${estimates.length} areas, mid-${year}.`,
    otherRows > 0
      ? `${otherRows} rows of countries, regions, counties and other places were left out.`
      : null,
    unknown.length > 0 ? `Left out, as the hub knows no such area: ${unknown.join(', ')}.` : null,
    newer.length > 0
      ? `The hub holds later estimates for ${newer.length} of the areas and goes on showing those.`
      : null,
    far.length > 0
      ? `More than a tenth away from the estimate held: ${far.map(({ area }) => area.name).join(', ')}.`
      : null,
  ]);
}

function isFar({ residents }: Estimate, held: number | undefined): boolean {
  return held !== undefined && Math.abs(residents - held) > held * LARGE_CHANGE;
}
