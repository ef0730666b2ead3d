import type { AreaSet } from './area-set.rules.js';

/** Populations of sets by table: one look-up for each eight areas. */
export type Populations = readonly [Float64Array, Float64Array, Float64Array, Float64Array];

/** Tables for `populationOf`. */
export function tabulatePopulations(populations: Float64Array): Populations {
  const quarter = (from: number): Float64Array => tabulateEight(populations.subarray(from, from + 8));
  return [quarter(0), quarter(8), quarter(16), quarter(24)];
}

/** How many people live in these areas? */
export function populationOf([first, second, third, fourth]: Populations, set: AreaSet): number {
  return (
    (first[set & 255] ?? 0) +
    (second[(set >>> 8) & 255] ?? 0) +
    (third[(set >>> 16) & 255] ?? 0) +
    (fourth[set >>> 24] ?? 0)
  );
}

function tabulateEight(populations: Float64Array): Float64Array {
  const table = new Float64Array(256);
  for (let set = 1; set < 256; set++) {
    const lowest = 31 - Math.clz32(set & -set);
    table[set] = (table[set & (set - 1)] ?? 0) + (populations[lowest] ?? 0);
  }
  return table;
}
