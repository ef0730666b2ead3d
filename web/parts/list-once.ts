/** Each of a list once, by what tells them apart. */
export function listOnce<One>(list: readonly One[], keyOf: (one: One) => string): One[] {
  return [...new Map(list.map((one) => [keyOf(one), one])).values()];
}
