import DataLoader, { type BatchLoadFn, type CacheMap, type Options } from 'dataloader';
import type { Promised } from '../promised.js';

/**
 * More keys than this, and those that came first are forgotten: whoever makes up ids must not fill the memory. A loader full of
 * ids that nothing has holds 2.6 MB; ten times as many partnerships and areas as there are fit in.
 */
const MOST_KEYS = 8_000;
/** The same of what is worked out, which may take 10 KB each: a question about all of ten times as many partnerships fits in. */
const MOST_FINDINGS = 4_000;
/** The same where a key stands for a long list. */
export const MOST_PAGES = 50;

export interface RowLoaderOptions<Key, Value, CacheKey> extends Options<Key, Value, CacheKey> {
  most?: number;
}

/**
 * Reads rows by key, many at once, and keeps what it read. A loader of the public lives as long as the data do, so what it
 * gives is everybody's: it is read, never written to.
 */
export class RowLoader<Key, Value extends Known, CacheKey = Key> extends DataLoader<Key, Value, CacheKey> {
  readonly #keyOf: (key: Key) => CacheKey;
  readonly #known: BoundedMap<CacheKey, Value>;

  constructor(
    read: BatchLoadFn<Key, Value>,
    { most = MOST_KEYS, ...options }: RowLoaderOptions<Key, Value, CacheKey> = {},
  ) {
    super(read, { cacheMap: createBoundedMap<CacheKey, Promise<Value>>(most), ...options });
    this.#keyOf = options.cacheKeyFn ?? ((key) => key as unknown as CacheKey);
    this.#known = createBoundedMap(most);
  }

  /** The same as `load`, without a promise for what is known: for what is asked of every row of a page. */
  get(key: Key): Promised<Value> {
    const cacheKey = this.#keyOf(key);
    const known = this.#known.get(cacheKey);
    if (known !== undefined) return known;
    return this.load(key).then((value) => {
      this.#known.set(cacheKey, value);
      return value;
    });
  }
}

/** What is not there is null: undefined means that nobody has read yet. */
type Known = NonNullable<unknown> | null;

/** Reads once for all who ask; what failed is read again by the next. */
export function readOnce<Value extends Known>(read: () => Promise<Value>): () => Promise<Value> {
  const readOne = readEach(read, () => '');
  return () => readOne(undefined);
}

/** Reads once for all who ask the same; what failed is read again by the next. */
export function readEach<Asked, Value extends Known>(
  read: (asked: Asked) => Promise<Value>,
  keyOf: (asked: Asked) => string,
  most = MOST_KEYS,
): (asked: Asked) => Promise<Value> {
  const keep = keepEach(read, keyOf, most);
  return async (asked) => keep(asked);
}

/**
 * Works out once for all who ask the same, and then gives it without a promise: for what is asked of every row of a page. What
 * failed is worked out again by the next.
 */
export function keepEach<Asked, Value extends Known>(
  workOut: (asked: Asked) => Promised<Value>,
  keyOf: (asked: Asked) => string,
  most = MOST_FINDINGS,
): (asked: Asked) => Promised<Value> {
  const kept = createBoundedMap<string, Promised<Value>>(most);
  return (asked) => {
    const key = keyOf(asked);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = workOut(asked);
    kept.set(key, found);
    if (!(found instanceof Promise)) return found;
    found.then(
      (value) => kept.get(key) === found && kept.set(key, value),
      () => kept.get(key) === found && kept.delete(key),
    );
    return found;
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
