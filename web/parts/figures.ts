/** What stands where the hub does not know; never a zero. */
export const NOT_KNOWN = 'Not known';

/** What stands where a part of the hub did not answer: whether it is known is not known. */
export const NOT_SHOWN = 'Could not be shown';

/** "122,378" */
export function writeCount(count: number | null | undefined): string {
  return count?.toLocaleString('en-GB') ?? NOT_KNOWN;
}

/** "£1,407,708.00" of pence as the API gives them. */
export function writePounds(pence: string | number | null | undefined): string {
  if (pence === null || pence === undefined) return NOT_KNOWN;
  const digits = String(pence).replace('-', '').padStart(3, '0');
  const pounds = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${String(pence).startsWith('-') ? '−' : ''}£${pounds}.${digits.slice(-2)}`;
}

/** "31 March 2024" */
export function writeDay(day: string | null | undefined): string {
  if (!day) return NOT_KNOWN;
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** "55.7"; small rates with two places. */
export function writeRate(value: number | null | undefined): string {
  if (value === null || value === undefined) return NOT_KNOWN;
  return value.toFixed(Math.abs(value) < 1 ? 2 : 1);
}

/** "1 statement", "2 statements" */
export function tally(count: number, noun: string): string {
  return `${writeCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** "A, B and C" */
export function writeList(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}
