/** A whole number of pence. Never pounds, never a fraction. */
export type Pence = bigint & { readonly __unit: 'Pence' };

const POUNDS = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/;

/** Marks an exact number of pence as such. */
export function pence(value: bigint): Pence {
  return value as Pence;
}

/** Reads "1407708.00" or "81777". @throws RangeError when the text is not an amount with at most two places. */
export function penceFromPounds(pounds: string): Pence {
  const match = POUNDS.exec(pounds);
  if (!match) throw new RangeError(`not an amount in pounds: ${pounds}`);
  const [, sign, whole = '0', places = ''] = match;
  const value = BigInt(whole) * 100n + BigInt(places.padEnd(2, '0') || '0');
  return pence(sign === '-' ? -value : value);
}

/** Exact, two places: "181769.00". */
export function poundsText(amount: Pence): string {
  const size = amount < 0n ? -amount : amount;
  const places = String(size % 100n).padStart(2, '0');
  return `${amount < 0n ? '-' : ''}${size / 100n}.${places}`;
}

/** The sum; zero for no amounts, so ask first whether there are any. */
export function totalPence(amounts: Iterable<Pence>): Pence {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return pence(total);
}
