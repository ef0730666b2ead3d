const QUIET_MS = 60_000;

/** May this be told again? Once a minute, for what goes on and on while something is out of reach. */
export function createFaultPace(now: () => number = Date.now): () => boolean {
  let quietUntil = Number.NEGATIVE_INFINITY;
  return () => {
    const at = now();
    if (at < quietUntil) return false;
    quietUntil = at + QUIET_MS;
    return true;
  };
}
