const MOST_NAMED = 20;

/** A sentence that names things, with their number: "Partnerships without a row (2): Rugby, Wyre."; null where there are none. */
export function listed(about: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `${about} (${names.length}): ${names.slice(0, MOST_NAMED).join(', ')}${more}.`;
}
