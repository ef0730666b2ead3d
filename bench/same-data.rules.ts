/** How two answers may hold the same data, the closest first. */
export const LIKENESSES = ['bytes', 'space', 'order'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/**
 * Compares an answer with another: the same bytes; else but for space between values; else but for the order of the fields
 * of objects, which JSON gives no meaning. The order of lists always counts.
 * @returns undefined when the data are not the same.
 */
export function likenessOf(answer: string, reference: string): Likeness | undefined {
  if (answer === reference) return 'bytes';
  const [one, other]: [unknown, unknown] = [JSON.parse(answer), JSON.parse(reference)];
  if (JSON.stringify(one) === JSON.stringify(other)) return 'space';
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other)) ? 'order' : undefined;
}

/** The first place at which two values differ, in words. */
export function firstDifference(one: unknown, other: unknown, path = '$'): string | undefined {
  if (!isContainer(one) || !isContainer(other) || Array.isArray(one) !== Array.isArray(other))
    return Object.is(one, other) ? undefined : `${path}: ${brief(one)} and ${brief(other)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = firstDifference(one[key], other[key], `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isContainer(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item)]));
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function brief(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 120);
}
