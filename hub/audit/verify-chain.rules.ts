/** An entry as the table holds it; a column that somebody emptied is null. */
export interface StoredEntry {
  number: string | null;
  /** "2026-11-22T09:30:00.123456Z". */
  at: string | null;
  kind: string | null;
  writtenBy: string | null;
  subject: string | null;
  issuer: string | null;
  requestId: string | null;
  details: string | null;
  seats: readonly (string | null)[] | null;
  /** Hexadecimal, as is the hash. */
  previousHash: string | null;
  hash: string | null;
}

/** A place in the chain: the number of an entry and its hash. */
export interface ChainPlace {
  number: number;
  hash: string;
}

/** The first thing that does not fit. */
export interface BrokenLink {
  number: number;
  what: 'number' | 'previous hash' | 'hash' | 'head' | 'remembered head';
  expected: string;
  found: string;
}

export type Sha256 = (text: string) => string;

/** Before the first entry. */
export const CHAIN_START: ChainPlace = { number: 0, hash: '0'.repeat(64) };

/** First of what is hashed: another way of writing entries will have another name. */
export const CHAIN_FORM = 'hub audit 1';
const NOTHING = 'nothing';

/**
 * What is hashed of an entry: each field as its length in bytes of UTF-8, a colon, the field and a comma, so that no two entries give the
 * same text; "-," for a field that is empty.
 */
export function chainText(entry: StoredEntry): string {
  const { number, at, kind, writtenBy, subject, issuer, requestId, details, previousHash } = entry;
  const fields = [previousHash, number, at, kind, writtenBy, subject, issuer, requestId, details];
  const seats = entry.seats ?? [];
  const count = entry.seats && String(seats.length);
  return [CHAIN_FORM, ...fields, count, ...seats].map(piece).join('');
}

function piece(value: string | null): string {
  return value === null ? '-,' : `${new TextEncoder().encode(value).length}:${value},`;
}

/** Goes on from one entry to the next. @returns what does not fit, if anything does not. */
export function followLink(from: ChainPlace, entry: StoredEntry, sha256: Sha256): ChainPlace | BrokenLink {
  const number = from.number + 1;
  const broken = (what: BrokenLink['what'], expected: string, found: string | null) => ({
    number,
    what,
    expected,
    found: found ?? NOTHING,
  });
  if (entry.number !== String(number)) return broken('number', String(number), entry.number);
  if (entry.previousHash !== from.hash) return broken('previous hash', from.hash, entry.previousHash);
  const hash = sha256(chainText(entry));
  return entry.hash === hash ? { number, hash } : broken('hash', hash, entry.hash);
}

export function isBroken(place: ChainPlace | BrokenLink): place is BrokenLink {
  return 'what' in place;
}

/** Does the chain end where the database says that it does? */
export function checkEnd(end: ChainPlace, head: ChainPlace | null): BrokenLink | undefined {
  if (head && writePlace(head) === writePlace(end)) return undefined;
  return {
    number: end.number,
    what: 'head',
    expected: head ? writePlace(head) : NOTHING,
    found: writePlace(end),
  };
}

/** Does the chain still pass through the place that was remembered? @param found Its place of that number; none where it ends before. */
export function checkRemembered(
  remembered: ChainPlace,
  found: ChainPlace | undefined,
): BrokenLink | undefined {
  if (found?.hash === remembered.hash) return undefined;
  const { number, hash } = remembered;
  return { number, what: 'remembered head', expected: hash, found: found?.hash ?? NOTHING };
}

const PLACE = /^(?<number>0|[1-9]\d{0,14}):(?<hash>[0-9a-f]{64})$/;

/** Reads "123:abcd…"; undefined for anything else. */
export function readPlace(text: string): ChainPlace | undefined {
  const { number, hash } = PLACE.exec(text.trim())?.groups ?? {};
  return number && hash ? { number: Number(number), hash } : undefined;
}

export function writePlace({ number, hash }: ChainPlace): string {
  return `${number}:${hash}`;
}
