import type { RefusedSignIn } from './refused-sign-in.js';

/** Refused sign-ins that have no entry each, for there were too many. */
export interface RefusalCounts {
  count: number;
  from: string;
  to: string;
  reasons: Record<string, number>;
  addresses: Record<string, number>;
}

const MOST_KINDS = 20;
const OTHERS = 'others';

/** Counts one more. */
export function countRefusal(counts: RefusalCounts | undefined, refused: RefusedSignIn): RefusalCounts {
  const { refusedAt: at, reason, address } = refused;
  const counted = counts ?? { count: 0, from: at, to: at, reasons: {}, addresses: {} };
  counted.count += 1;
  counted.to = at;
  countOne(counted.reasons, reason);
  countOne(counted.addresses, address);
  return counted;
}

/** However many different ones come, the counts stay small. */
function countOne(counts: Record<string, number>, key: string): void {
  const known = Object.hasOwn(counts, key) || Object.keys(counts).length < MOST_KINDS;
  const name = known ? key : OTHERS;
  counts[name] = (counts[name] ?? 0) + 1;
}
