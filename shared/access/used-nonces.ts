/** Remembers numbers used once for as long as they could be used again. */
export interface UsedNonces {
  /** Whether it is new, in which case it is used now; undefined when there is no room to remember it. */
  use(nonce: string, until: number, now: number): boolean | undefined;
}

/** Some 30 MB when full. Half a minute of 8,000 requests a second, to one subgraph. */
const MOST_NONCES = 250_000;

export function createUsedNonces(most = MOST_NONCES): UsedNonces {
  /** Each with the time at which it may be forgotten; about in that order, for requests come soon after they were signed. */
  const used = new Map<string, number>();
  const forget = (now: number) => {
    for (const [nonce, until] of used) {
      if (until >= now) return;
      used.delete(nonce);
    }
  };
  return {
    use(nonce, until, now) {
      forget(now);
      if (used.has(nonce)) return false;
      if (used.size >= most) return undefined;
      used.set(nonce, until);
      return true;
    },
  };
}
