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
  /** Texts where nobody changed the list; what is in a list of lists is none. */
  seats: readonly unknown[] | null;
  /** Bounds of the list as the database tells them, "[1:2]"; null of an empty one. */
  seatsShape: string | null;
  /** Hexadecimal, as is the hash. */
  previousHash: string | null;
  hash: string | null;
}

/** A place in the chain: the number of an entry and its hash. */
export interface ChainPlace {
  number: number;
  hash: string;
}

/** What stands in the database under the name of a table of the record. */
export interface StoredTable {
  name: string;
  /** PostgreSQL's letter for it: "r" is a table, "v" a view. */
  kind: string;
  rowSecurity: boolean;
  rules: boolean;
  /** Whether rows of another table show in it, or its own in another. */
  inherits: boolean;
}

/** The first thing that does not fit. */
export interface BrokenLink {
  /** Of the entry; 0 before the first. */
  number: number;
  what: 'table' | 'number' | 'previous hash' | 'seats' | 'hash' | 'head' | 'remembered head';
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
 * same text; "-," for a field that is empty, and "?," for what is no text, which no entry was ever written with.
 */
export function chainText(entry: StoredEntry): string {
  const { number, at, kind, writtenBy, subject, issuer, requestId, details, previousHash } = entry;
  const fields = [previousHash, number, at, kind, writtenBy, subject, issuer, requestId, details];
  const seats = entry.seats ?? [];
  const count = entry.seats && String(seats.length);
  return [CHAIN_FORM, ...fields, count, ...seats].map(piece).join('');
}

function piece(value: unknown): string {
  if (value === null) return '-,';
  return typeof value === 'string' ? `${new TextEncoder().encode(value).length}:${value},` : '?,';
}

/** How the database tells a plain list of that many seats. */
function plainShape(seats: readonly unknown[] | null): string | null {
  return seats && seats.length > 0 ? `[1:${seats.length}]` : null;
}

/** Goes on from one entry to the next. @returns what does not fit, if anything does not. */
export function followLink(from: ChainPlace, entry: StoredEntry, sha256: Sha256): ChainPlace | BrokenLink {
  const number = from.number + 1;
  const broken = (what: BrokenLink['what'], expected: string | null, found: string | null) => ({
    number,
    what,
    expected: expected ?? NOTHING,
    found: found ?? NOTHING,
  });
  if (entry.number !== String(number)) return broken('number', String(number), entry.number);
  if (entry.previousHash !== from.hash) return broken('previous hash', from.hash, entry.previousHash);
  const shape = plainShape(entry.seats);
  // A list in a list, or one that is counted from 5, has the same seats and another meaning to whoever queries it.
  if (entry.seatsShape !== shape) return broken('seats', shape, entry.seatsShape);
  const hash = sha256(chainText(entry));
  return entry.hash === hash ? { number, hash } : broken('hash', hash, entry.hash);
}

export function isBroken(place: ChainPlace | BrokenLink): place is BrokenLink {
  return 'what' in place;
}

const TABLES = ['entry', 'head'] as const;
const PLAIN_TABLE = 'a table';
const KINDS: Readonly<Record<string, string>> = {
  r: PLAIN_TABLE,
  v: 'a view',
  m: 'a materialized view',
  f: 'a foreign table',
  p: 'a partitioned table',
};

/** Are both tables plain ones, which show to everybody what is stored in them and nothing else? */
export function checkTables(found: readonly StoredTable[]): BrokenLink | undefined {
  for (const name of TABLES) {
    const told = describeTable(found.find((table) => table.name === name));
    if (told !== PLAIN_TABLE)
      return { number: 0, what: 'table', expected: `audit.${name}: ${PLAIN_TABLE}`, found: told };
  }
  return undefined;
}

function describeTable(table: StoredTable | undefined): string {
  if (!table) return NOTHING;
  const { kind, rowSecurity, rules, inherits } = table;
  const traits = [
    ...(rowSecurity ? ['row-level security'] : []),
    ...(rules && kind === 'r' ? ['rules'] : []),
    ...(inherits ? ['inheritance'] : []),
  ];
  const noun = KINDS[kind] ?? `a relation of kind ${kind}`;
  return traits.length > 0 ? `${noun} with ${traits.join(' and ')}` : noun;
}

/** Does the chain end where the database says that it does? @param heads What it says, written as places; there should be one. */
export function checkEnd(end: ChainPlace, heads: readonly string[]): BrokenLink | undefined {
  const found = writePlace(end);
  if (heads.length === 1 && heads[0] === found) return undefined;
  return { number: end.number, what: 'head', expected: heads.join(' and ') || NOTHING, found };
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
