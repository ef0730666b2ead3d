import type { Verification } from './verify-chain.js';
import { type BrokenLink, writePlace } from './verify-chain.rules.js';

/** What a check of the record found, for people. */
export function describeVerification(found: Verification): string[] {
  const { end, first, last, kinds, broken } = found;
  const count = `${end.number.toLocaleString('en-GB')} ${end.number === 1 ? 'entry' : 'entries'}`;
  const span = first && last ? `, from ${first} to ${last}` : '';
  const byKind = [...kinds].sort().map(([kind, entries]) => `${String(entries).padStart(9)}  ${kind}`);
  if (broken) return [`The audit record is broken ${describePlace(broken)}.`, ...describeLink(broken)];
  return [
    `The audit record is whole: ${count}${span}.`,
    ...byKind,
    `Keep this line away from the database, and check with it next time (--head): ${writePlace(end)}`,
  ];
}

function describePlace({ what, number }: BrokenLink): string {
  return what === 'table' ? 'before its first entry' : `at entry ${number}`;
}

const MEANINGS: Readonly<Record<BrokenLink['what'], string>> = {
  table: 'What stands in place of the table may show one record to a check and another to everybody else.',
  number: 'An entry was taken away, or numbers were changed.',
  'previous hash': 'The entry does not follow the one before it: one of the two was exchanged or put in.',
  seats: 'The list of seats is no longer the plain one that was written: queries read it in another way.',
  hash: 'The entry is not what was written: a field or its hash was changed.',
  head: 'Entries at the end were taken away, or put there past the functions that add them.',
  'remembered head':
    'The record is no longer the one that was checked then: it was cut short or written anew.',
};

function describeLink({ what, expected, found }: BrokenLink): string[] {
  return [`  ${what} expected  ${expected}`, `  ${what} found     ${found}`, MEANINGS[what]];
}
