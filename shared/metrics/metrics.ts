import type * as promClient from 'prom-client';

/** Where measurements of this process are kept until they are asked for. */
export interface Metrics {
  /** Loaded only where metrics are wanted. */
  client: Pick<typeof promClient, 'Counter' | 'Gauge' | 'Histogram'>;
  registry: promClient.Registry;
}

/** Bounds of durations, in seconds: from a lookup by id to what the deadlines leave of a question. */
export const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const CODE = /^[A-Z][A-Z_]{1,39}$/;
const MOST_CODES = 60;

/**
 * The code of an error as the value of a label. Codes come from a short list; whatever makes up others fills no memory, for every
 * value is kept for ever.
 */
export function createCodeLabel(): (code: unknown) => string {
  const known = new Set<string>();
  return (code) => {
    if (typeof code !== 'string' || !CODE.test(code)) return 'OTHER';
    if (!known.has(code) && known.size >= MOST_CODES) return 'OTHER';
    known.add(code);
    return code;
  };
}
