import { Denominator } from './denominator.js';
import { type Limits, limitsOfCount } from './limits.rules.js';

/** A count and what it is divided by. Null is not known, never zero. */
export interface Quotient {
  count: number | null;
  denominator: number | null;
}

/** A count for each 1,000 residents or households. `reason` says in words why a part of it is null. */
export interface Rate extends Quotient {
  per1000: number | null;
  limits: Limits | null;
  reason: string | null;
}

/** What the caller knows of the gaps; plain words stand in for what it does not say. */
export interface GapReasons {
  count?: string | null;
  denominator?: string | null;
}

const WORDS: Readonly<Record<Denominator, string>> = {
  [Denominator.RESIDENTS]: 'residents',
  [Denominator.HOUSEHOLDS]: 'households',
};

/** The rate, unrounded, with its limits; null with a reason where the count or the denominator is not known. */
export function rateOf(quotient: Quotient, by: Denominator, reasons: GapReasons = {}): Rate {
  const { count, denominator } = quotient;
  if (count === null) return withoutRate(quotient, reasons.count ?? 'The count is not available.');
  if (denominator === null) {
    return withoutRate(quotient, reasons.denominator ?? `The number of ${WORDS[by]} is not known.`);
  }
  if (denominator <= 0) return withoutRate(quotient, `There are no ${WORDS[by]} to divide by.`);
  const per1000 = (count / denominator) * 1000;
  const limits = limitsOfCount(count);
  if (limits === null) {
    return {
      ...quotient,
      per1000,
      limits,
      reason:
        'A count below zero has no limits: crimes were transferred or cancelled after an earlier period.',
    };
  }
  const scale = 1000 / denominator;
  return {
    ...quotient,
    per1000,
    limits: { lower: limits.lower * scale, upper: limits.upper * scale },
    reason: null,
  };
}

/** To four decimal places, as shown to clients: enough for homicides in a small district. */
export function roundRate(rate: number): number {
  return Math.round(rate * 10_000) / 10_000;
}

/** Why a partnership that holds only parts of areas has no denominator; the areas by name. */
export function reasonWithoutDenominator(partAreas: readonly string[], by: Denominator): string | null {
  if (partAreas.length === 0) return null;
  return `The partnership holds only a part of ${partAreas.join(', ')}: no number of ${WORDS[by]} is published for that part.`;
}

/** Residents or households of areas together; null where the figure of one is missing or there is no area. */
export function sumOverAreas(areas: readonly string[], byArea: ReadonlyMap<string, number>): number | null {
  if (areas.length === 0) return null;
  let sum = 0;
  for (const area of areas) {
    const figure = byArea.get(area);
    if (figure === undefined) return null;
    sum += figure;
  }
  return sum;
}

function withoutRate(quotient: Quotient, reason: string): Rate {
  return { ...quotient, per1000: null, limits: null, reason };
}
