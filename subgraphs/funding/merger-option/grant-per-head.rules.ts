import { type Pence, pence } from '../../../shared/money/pence.js';

/** The residents of combined areas and of single areas, by id. */
export type Populations = ReadonlyMap<string, number>;

/** Areas that a partnership of today holds, by slug. */
export interface Holding {
  areas: readonly string[];
  /** Those of which it holds only a part. */
  partAreas: readonly string[];
}

/** How far figures lie apart. */
export interface Spread {
  lowest: Pence | null;
  highest: Pence | null;
  /** Null for fewer than two figures: there is nothing to compare. */
  spread: Pence | null;
}

const NOT_KNOWN: Spread = { lowest: null, highest: null, spread: null };

/** How many live in the areas with these codes? Their own figure, else the sum of theirs; null where one is missing. */
export function residentsOf(codes: readonly string[], populations: Populations): number | null {
  const known = populations.get(codes.join('+'));
  if (known !== undefined) return known;
  let sum = 0;
  for (const code of codes) {
    const population = populations.get(code);
    if (population === undefined) return null;
    sum += population;
  }
  return sum;
}

/** Money for each resident to the nearest penny, half a penny up; null where money or residents are not known. */
export function sharePerHead(total: Pence | null, residents: number | null): Pence | null {
  if (total === null || residents === null || residents <= 0) return null;
  const count = BigInt(residents);
  return pence((2n * total + count) / (2n * count));
}

/** The lowest and the highest figure and what lies between. Nothing where any of them is not known. */
export function spreadOf(figures: readonly (Pence | null)[]): Spread {
  const [lowest, ...others] = figures.filter((figure) => figure !== null).sort(compareAmounts);
  if (lowest === undefined || others.length + 1 < figures.length) return NOT_KNOWN;
  const highest = others.at(-1);
  if (highest === undefined) return { lowest, highest: lowest, spread: null };
  return { lowest, highest, spread: pence(highest - lowest) };
}

/** By how much one spread is wider than another; null where either is not known. */
export function changeInSpread(before: Spread, after: Spread): Pence | null {
  return before.spread === null || after.spread === null ? null : pence(after.spread - before.spread);
}

/**
 * Which partnerships of today make up the areas? Null where one of them holds a part of an area, whose residents nobody
 * counts, or reaches beyond the areas.
 */
export function findPartnershipsWithin<Partnership extends Holding>(
  partnerships: readonly Partnership[],
  areas: readonly string[],
): Partnership[] | null {
  const asked = new Set(areas);
  const holders = partnerships.filter((partnership) => partnership.areas.some((area) => asked.has(area)));
  const areWhole = holders.every(
    ({ areas: held, partAreas }) => partAreas.length === 0 && held.every((area) => asked.has(area)),
  );
  return areWhole ? holders : null;
}

function compareAmounts(a: Pence, b: Pence): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
