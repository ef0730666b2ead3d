import { randomBytes } from 'node:crypto';

/** Codes that were given out and not yet exchanged, each good for one exchange. */
export interface PendingCodes<Value> {
  /** A code that stands for this. */
  keep(value: Value): string;
  /** What it stood for, which it does no longer. */
  take(code: string): Value | undefined;
}

/** A browser comes back at once. */
const LIFE_MS = 60_000;
/** More than one person can begin in a minute; the oldest make room. */
const MOST = 100;

export function createPendingCodes<Value>(now: () => number = Date.now): PendingCodes<Value> {
  const kept = new Map<string, { value: Value; until: number }>();
  return {
    keep: (value) => {
      const [oldest] = kept.keys();
      if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest);
      const code = randomBytes(32).toString('base64url');
      kept.set(code, { value, until: now() + LIFE_MS });
      return code;
    },
    take: (code) => {
      const found = kept.get(code);
      kept.delete(code);
      return found && now() < found.until ? found.value : undefined;
    },
  };
}
