/** The middle of several runs, with what lies around it. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** @throws Error where there is nothing to sum up. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = ascending(values);
  return { median: medianOf(values), least: at(sorted, 0), most: at(sorted, sorted.length - 1) };
}

/** Of an even number of values the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = ascending(values);
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? (at(sorted, half - 1) + at(sorted, half)) / 2
    : at(sorted, Math.floor(half));
}

/** Nearest rank: the least value that so great a share of all does not exceed. @throws Error where there is none. */
export function percentileOf(values: readonly number[], share: number): number {
  const sorted = ascending(values);
  return at(sorted, Math.max(0, Math.ceil(sorted.length * share) - 1));
}

/** Round by round, so that what slowed the machine for a while slowed both. */
export function ratiosOf(values: readonly number[], against: readonly number[]): Spread {
  return spreadOf(values.map((value, round) => value / at(against, round)));
}

/** The slope of the straight line that lies closest, for each unit of x. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  const across = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const along = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return across / along;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((one, other) => one - other);
}

function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new Error(`there is no value ${index} of ${values.length}`);
  return value;
}
