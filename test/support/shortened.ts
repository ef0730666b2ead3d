const MORE = '…';

/**
 * Is the printed value what the hub answers, or an honest shortening of it? A list that holds "…" shows some of the
 * real items, in their order; an object that holds a key "…" shows some of the fields. Everything else must be equal.
 */
export function isShortenedFrom(printed: unknown, real: unknown): boolean {
  if (Array.isArray(printed)) return Array.isArray(real) && isListFrom(printed, real);
  if (isObject(printed)) return isObject(real) && isObjectFrom(printed, real);
  return printed === real;
}

function isListFrom(printed: readonly unknown[], real: readonly unknown[]): boolean {
  const shown = printed.filter((item) => item !== MORE);
  if (shown.length === printed.length) {
    return shown.length === real.length && shown.every((item, index) => isShortenedFrom(item, real[index]));
  }
  let next = 0;
  const found = shown.every((item) => {
    const at = real.findIndex((candidate, index) => index >= next && isShortenedFrom(item, candidate));
    next = at + 1;
    return at >= 0;
  });
  return found && shown.length < real.length;
}

function isObjectFrom(printed: Record<string, unknown>, real: Record<string, unknown>): boolean {
  const { [MORE]: more, ...shown } = printed;
  const names = Object.keys(shown);
  const complete = more !== undefined || names.length === Object.keys(real).length;
  return complete && names.every((name) => name in real && isShortenedFrom(shown[name], real[name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
