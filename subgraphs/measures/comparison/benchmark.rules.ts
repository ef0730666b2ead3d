import type { Denominator } from './denominator.js';
import type { Difference } from './difference.js';
import { DIFFERENCE_METHOD, differenceOf, LIMITS_METHOD } from './limits.rules.js';
import { type Quotient, type Rate, rateOf } from './rate.rules.js';

/** A place whose figures go into a pooled rate. */
export interface Member extends Quotient {
  id: string;
  name: string;
}

/** The pooled rate of a group: the sum of its counts by the sum of its denominators. */
export interface Benchmark extends Rate {
  /** How many members were pooled. */
  members: number;
  /** Ids of those whose figures are missing. */
  leftOut: string[];
}

/** Fewer statistical neighbours than these make no benchmark. */
const FEWEST_PEERS = 5;

/** How benchmarks are worked out, for whoever reads one. */
export const BENCHMARK_METHOD = `The rate of a group is the sum of its members’ counts by the sum of their residents or households, never a mean of rates. The figure of a police area is that of its force: it includes crimes assigned to no partnership, and the partnership itself. England and Wales is the sum of the 43 police areas. Of statistical neighbours those without figures are left out and listed, and at least ${FEWEST_PEERS} must remain. ${DIFFERENCE_METHOD} ${LIMITS_METHOD}`;

/** The pooled rate of a group that is complete or nothing: a police area, England and Wales. `group` names it. */
export function poolAll(members: readonly Member[], by: Denominator, group: string): Benchmark {
  const missing = members.filter(isMissing);
  if (members.length === 0)
    return withoutBenchmark(members, missing, `No figures of ${group} are held for this period.`);
  if (missing.length === 0) return pool(members, by, []);
  const reason = `Figures of ${members.length - missing.length} of the ${members.length} parts of ${group} are held for this period; missing: ${listNames(missing)}.`;
  return withoutBenchmark(members, missing, members.length === 1 ? reasonForOne(group) : reason);
}

/** The pooled rate of statistical neighbours; those without figures are left out. */
export function poolPeers(peers: readonly Member[], by: Denominator): Benchmark {
  const missing = peers.filter(isMissing);
  const present = peers.filter((peer) => !isMissing(peer));
  if (present.length >= FEWEST_PEERS) return pool(present, by, missing);
  const reason = `A rate can be worked out for ${present.length} of the ${peers.length} statistical neighbours; at least ${FEWEST_PEERS} are needed.`;
  return withoutBenchmark(peers, missing, reason);
}

/** How a rate stands to a benchmark; null where either has no limits. */
export function differenceFrom(
  own: Pick<Rate, 'limits'>,
  benchmark: Pick<Rate, 'limits'>,
): Difference | null {
  return differenceOf(own.limits, benchmark.limits);
}

/** By how many per cent a rate lies above a benchmark, negative below; null where either is unknown or it is zero. */
export function percentAbove(own: Pick<Rate, 'per1000'>, benchmark: Pick<Rate, 'per1000'>): number | null {
  if (own.per1000 === null || benchmark.per1000 === null || benchmark.per1000 <= 0) return null;
  return (own.per1000 / benchmark.per1000 - 1) * 100;
}

function pool(members: readonly Member[], by: Denominator, leftOut: readonly Member[]): Benchmark {
  const count = members.reduce((sum, member) => sum + (member.count ?? Number.NaN), 0);
  const denominator = members.reduce((sum, member) => sum + (member.denominator ?? Number.NaN), 0);
  return {
    ...rateOf({ count, denominator }, by),
    members: members.length,
    leftOut: leftOut.map(({ id }) => id),
  };
}

function withoutBenchmark(members: readonly Member[], missing: readonly Member[], reason: string): Benchmark {
  return {
    count: null,
    denominator: null,
    per1000: null,
    limits: null,
    reason,
    members: members.length - missing.length,
    leftOut: missing.map(({ id }) => id),
  };
}

function isMissing({ count, denominator }: Member): boolean {
  return count === null || denominator === null || denominator <= 0;
}

function reasonForOne(group: string): string {
  return `No figures of ${group}, or no number to divide them by, are held for this period.`;
}

/** The first few by name, and how many more there are. */
function listNames(members: readonly Member[]): string {
  const names = members.slice(0, 5).map(({ name }) => name);
  const more = members.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}
