/** Rows by key, in the order they came. `Map.groupBy` is not in Node 20. */
export function groupBy<Row, Key>(rows: Iterable<Row>, keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** One row by key; of two rows with the same key the later stays. */
export function indexBy<Row, Key>(rows: Iterable<Row>, keyOf: (row: Row) => Key): Map<Key, Row> {
  const index = new Map<Key, Row>();
  for (const row of rows) index.set(keyOf(row), row);
  return index;
}

/** The values once each, in the order of their first appearance. */
export function distinct<Value>(values: Iterable<Value>): Value[] {
  return [...new Set(values)];
}

/** Consecutive slices of at most `size`. */
export function chunk<Value>(values: readonly Value[], size: number): Value[][] {
  const chunks: Value[][] = [];
  for (let start = 0; start < values.length; start += size) chunks.push(values.slice(start, start + size));
  return chunks;
}

/** Drops null and undefined, and tells the compiler so. */
export function present<Value>(values: Iterable<Value | null | undefined>): Value[] {
  const kept: Value[] = [];
  for (const value of values) if (value !== null && value !== undefined) kept.push(value);
  return kept;
}

/** Order by code point, the same on every machine whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
