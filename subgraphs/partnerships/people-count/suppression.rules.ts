import { compareText } from '../../../shared/collections.js';

/** Anything below is small, 0 included. */
const SMALLEST_SHOWN = 5;

/** A count of one area. */
export interface AreaCount {
  area: string;
  count: number;
}

/** What everybody may know of a table: the sum of these areas, or that there are counts of them and no more. */
export interface Release {
  /** Sorted. */
  areas: string[];
  /** Null where not even the sum may be known. */
  count: number | null;
}

/**
 * What may be told to everybody of one partnership's counts of one subject at one time: each count where none is small, else their sum alone,
 * and that only of two areas or more and where it is not small itself.
 *
 * That other counts go with a small one does not depend on how large they are; a choice by size, such as the next smallest, would tell
 * something of the small one. The counts of one partnership are never mixed with another's, so that whoever knows their own learns nothing
 * of others'.
 */
export function releaseCounts(counts: readonly AreaCount[]): Release[] {
  if (counts.every(({ count }) => count >= SMALLEST_SHOWN))
    return counts.map(({ area, count }) => ({ areas: [area], count }));
  const sum = counts.reduce((total, { count }) => total + count, 0);
  const isSafe = counts.length > 1 && sum >= SMALLEST_SHOWN;
  const areas = counts.map(({ area }) => area).sort(compareText);
  return [{ areas, count: isSafe ? sum : null }];
}
