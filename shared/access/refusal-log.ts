const QUIET_MS = 60_000;

/** Tells of refused requests in a line a minute at most: whoever sends many shall not fill the log. */
export function createRefusalLog(
  tell: (error: Error) => void,
  now: () => number = Date.now,
): (reason: string) => void {
  let untold = 0;
  let quietUntil = Number.NEGATIVE_INFINITY;
  return (reason) => {
    untold += 1;
    const at = now();
    if (at < quietUntil) return;
    const requests = untold === 1 ? 'a request' : `${untold} requests`;
    tell(new Error(`refused ${requests} not signed by the gateway; the last one: ${reason}`));
    untold = 0;
    quietUntil = at + QUIET_MS;
  };
}
