import DataLoader, { type BatchLoadFn, type CacheMap, type Options } from 'dataloader';

/**
 * More keys than this, and those that came first are forgotten: whoever makes up ids must not fill the memory. A loader full of
 * ids that nothing has holds 2.6 MB; ten times as many partnerships and areas as there are fit in.
 */
const MOST_KEYS = 8_000;
/** The same where a key stands for a long list. */
export const MOST_PAGES = 50;

export interface RowLoaderOptions<Key, Value, CacheKey> extends Options<Key, Value, CacheKey> {
  most?: number;
}

/**
 * Reads rows by key, many at once, and keeps what it read. A loader of the public lives as long as the data do, so what it
 * gives is everybody's: it is read, never written to.
 */
export class RowLoader<Key, Value, CacheKey = Key> extends DataLoader<Key, Value, CacheKey> {
  constructor(
    read: BatchLoadFn<Key, Value>,
    { most = MOST_KEYS, ...options }: RowLoaderOptions<Key, Value, CacheKey> = {},
  ) {
    super(read, { cacheMap: createBoundedMap<CacheKey, Promise<Value>>(most), ...options });
  }
}

/** Reads once for all who ask; what failed is read again by the next. */
export function readOnce<Value>(read: () => Promise<Value>): () => Promise<Value> {
  const readOne = readEach(read, () => '');
  return () => readOne(undefined);
}

/** Reads once for all who ask the same; what failed is read again by the next. */
export function readEach<Asked, Value>(
  read: (asked: Asked) => Promise<Value>,
  keyOf: (asked: Asked) => string,
  most = MOST_KEYS,
): (asked: Asked) => Promise<Value> {
  const kept = createBoundedMap<string, Promise<Value>>(most);
  return (asked) => {
    const key = keyOf(asked);
    const known = kept.get(key);
    if (known) return known;
    const reading = read(asked);
    kept.set(key, reading);
    reading.catch(() => {
      if (kept.get(key) === reading) kept.delete(key);
    });
    return reading;
  };
}

export interface BoundedMap<Key, Value> extends CacheMap<Key, Value> {
  get(key: Key): Value | undefined;
}

/** Forgets what came first rather than have more. */
export function createBoundedMap<Key, Value>(most: number): BoundedMap<Key, Value> {
  const kept = new Map<Key, Value>();
  return {
    get: (key) => kept.get(key),
    set: (key, value) => {
      if (kept.size >= most && !kept.has(key)) forgetFirst(kept);
      kept.set(key, value);
    },
    delete: (key) => kept.delete(key),
    clear: () => kept.clear(),
  };
}

function forgetFirst<Key>(kept: Map<Key, unknown>): void {
  for (const first of kept.keys()) {
    kept.delete(first);
    return;
  }
}
