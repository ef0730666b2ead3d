/** From whoever likes to the owner alone. */
const MARKINGS: readonly string[] = ['PUBLIC', 'OFFICIAL', 'OFFICIAL_SENSITIVE'];

export function isMarking(value: unknown): value is string {
  return typeof value === 'string' && MARKINGS.includes(value);
}

/** The marking that what is put together has to bear; null where none of its parts has one. */
export function strictest(markings: readonly (string | null | undefined)[]): string | null {
  const strictness = Math.max(-1, ...markings.map((marking) => MARKINGS.indexOf(marking ?? '')));
  return MARKINGS[strictness] ?? null;
}
