import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  CHAIN_START,
  type ChainPlace,
  chainText,
  checkEnd,
  checkRemembered,
  checkTables,
  followLink,
  isBroken,
  readPlace,
  type StoredEntry,
  writePlace,
} from './verify-chain.rules.js';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const FIRST: StoredEntry = {
  number: '1',
  at: '2026-11-22T09:30:00.123456Z',
  kind: 'SENSITIVE_READ',
  writtenBy: 'hub_strategy',
  subject: 'analyst-7',
  issuer: 'https://login.example.org',
  requestId: 'a-request',
  details: '{"of": ["south-warwickshire"], "what": "actions"}',
  seats: ['police-area:warwickshire'],
  seatsShape: '[1:1]',
  previousHash: CHAIN_START.hash,
  hash: null,
};

/** Three entries that follow one another. */
function makeChain(): StoredEntry[] {
  const chain: StoredEntry[] = [];
  let from = CHAIN_START.hash;
  for (const number of ['1', '2', '3']) {
    const entry = { ...FIRST, number, previousHash: from };
    from = sha256(chainText(entry));
    chain.push({ ...entry, hash: from });
  }
  return chain;
}

function follow(entries: readonly StoredEntry[]) {
  let place: ChainPlace = CHAIN_START;
  for (const entry of entries) {
    const next = followLink(place, entry, sha256);
    if (isBroken(next)) return next;
    place = next;
  }
  return place;
}

describe('the text that is hashed', () => {
  it('tells each field with its length in bytes, and an empty one from one that is not there', () => {
    const entry = {
      ...FIRST,
      subject: null,
      issuer: '',
      details: '{"place": "Gwent – Sir Fynwy"}',
      seats: [],
    };
    expect(chainText(entry)).toBe(
      `11:hub audit 1,64:${CHAIN_START.hash},1:1,27:2026-11-22T09:30:00.123456Z,14:SENSITIVE_READ,12:hub_strategy,` +
        '-,0:,9:a-request,32:{"place": "Gwent – Sir Fynwy"},1:0,',
    );
  });

  it.each<[string, Partial<StoredEntry>, Partial<StoredEntry>]>([
    ['a letter that moves to the next field', { subject: 'ab', issuer: 'c' }, { subject: 'a', issuer: 'bc' }],
    ['two seats or one with a comma', { seats: ['a', 'b'] }, { seats: ['a,b'] }],
    [
      'a field that spells the form of two',
      { subject: 'a,1:b', issuer: 'c' },
      { subject: 'a', issuer: 'b,1:c' },
    ],
    ['a seat or a detail', { seats: ['x'], details: '' }, { seats: [], details: 'x' }],
    ['no seats or no list of them', { seats: [] }, { seats: null }],
    ['a seat or a list of it', { seats: ['a'] }, { seats: [['a']] }],
  ])('differs for %s', (_what, one, other) => {
    expect(chainText({ ...FIRST, ...one })).not.toBe(chainText({ ...FIRST, ...other }));
  });
});

describe('a chain', () => {
  it('that nobody touched holds to its end', () => {
    const chain = makeChain();
    expect(follow(chain)).toEqual({ number: 3, hash: chain[2]?.hash });
  });

  it.each(Object.keys(FIRST).filter((field) => field !== 'number'))(
    'is broken at the second entry when its %s is changed',
    (field) => {
      const chain = makeChain();
      const changed = field === 'seats' ? ['administrator'] : 'changed';
      const entries = chain.map((entry, index) => (index === 1 ? { ...entry, [field]: changed } : entry));
      expect(follow(entries)).toMatchObject({ number: 2 });
    },
  );

  it.each<[string, (chain: StoredEntry[]) => (StoredEntry | undefined)[], number, string]>([
    ['its first entry is taken away', ([, b, c]) => [b, c], 1, 'number'],
    ['its second entry is taken away', ([a, , c]) => [a, c], 2, 'number'],
    ['two entries change places', ([a, b, c]) => [a, c, b], 2, 'number'],
    [
      'two entries change places and numbers',
      ([a, b, c]) => [a, c && { ...c, number: '2' }, b && { ...b, number: '3' }],
      2,
      'previous hash',
    ],
    ['an entry is there twice', ([a, b, c]) => [a, b, b, c], 3, 'number'],
    [
      'an entry is put in with a hash of its own',
      ([a, b, c]) => {
        const forged: StoredEntry = { ...FIRST, number: '2', previousHash: a?.hash ?? '', details: '{}' };
        const later = [b, c].map((entry, index) => entry && { ...entry, number: String(index + 3) });
        return [a, { ...forged, hash: sha256(chainText(forged)) }, ...later];
      },
      3,
      'previous hash',
    ],
    [
      'its second entry has a list of seats in a list',
      ([a, b, c]) => [a, b && { ...b, seats: [b.seats], seatsShape: '[1:1][1:1]' }, c],
      2,
      'seats',
    ],
    [
      'the seats of its second entry are counted from 5',
      ([a, b, c]) => [a, b && { ...b, seatsShape: '[5:5]' }, c],
      2,
      'seats',
    ],
    ['its second entry has no number', ([a, b, c]) => [a, b && { ...b, number: null }, c], 2, 'number'],
  ])('is broken when %s', (_what, tamper, number, what) => {
    const entries = tamper(makeChain()).flatMap((entry) => entry ?? []);
    expect(follow(entries)).toMatchObject({ number, what });
  });
});

describe('the end of a chain', () => {
  const end = { number: 3, hash: 'c'.repeat(64) };

  it('is where the database says', () => {
    const head = writePlace(end);
    expect(checkEnd(end, [head])).toBeUndefined();
    expect(checkEnd(end, [`4:${'d'.repeat(64)}`])).toMatchObject({ number: 3, what: 'head' });
    expect(checkEnd(end, [])).toMatchObject({ number: 3, what: 'head', expected: 'nothing' });
    expect(checkEnd(end, [head, head])).toMatchObject({ what: 'head', expected: `${head} and ${head}` });
  });

  it('passes through the place that was remembered', () => {
    expect(checkRemembered(end, { ...end })).toBeUndefined();
    expect(checkRemembered(end, undefined)).toMatchObject({ what: 'remembered head', found: 'nothing' });
    expect(checkRemembered(end, { ...end, hash: 'd'.repeat(64) })).toMatchObject({ number: 3 });
  });

  it('is written in a line and read from it', () => {
    expect(readPlace(` ${writePlace(end)}\n`)).toEqual(end);
    for (const text of ['3', `3:${'C'.repeat(64)}`, `03:${end.hash}`, `-1:${end.hash}`, `3:${end.hash}0`])
      expect(readPlace(text)).toBeUndefined();
  });
});

describe('the tables of the record', () => {
  const PLAIN = { kind: 'r', rowSecurity: false, rules: false, inherits: false };
  const entry = { ...PLAIN, name: 'entry' };
  const head = { ...PLAIN, name: 'head' };

  it('are two, and plain', () => {
    expect(checkTables([head, entry])).toBeUndefined();
  });

  it.each([
    ['a view', { kind: 'v', rules: true }],
    ['a foreign table', { kind: 'f' }],
    ['a partitioned table', { kind: 'p' }],
    ['a relation of kind S', { kind: 'S' }],
    ['a table with row-level security', { rowSecurity: true }],
    ['a table with rules and inheritance', { rules: true, inherits: true }],
  ])('are not %s', (found, traits) => {
    const broken = { number: 0, what: 'table', found };
    expect(checkTables([{ ...entry, ...traits }, head])).toEqual({
      ...broken,
      expected: 'audit.entry: a table',
    });
    expect(checkTables([entry, { ...head, ...traits }])).toEqual({
      ...broken,
      expected: 'audit.head: a table',
    });
  });

  it('are not missing', () => {
    expect(checkTables([entry])).toMatchObject({ expected: 'audit.head: a table', found: 'nothing' });
  });
});
