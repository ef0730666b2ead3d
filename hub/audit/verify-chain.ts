import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { readEntries, readHeads, readTables, withRecord } from './read-chain.js';
import {
  type BrokenLink,
  CHAIN_START,
  type ChainPlace,
  checkEnd,
  checkRemembered,
  checkTables,
  followLink,
  isBroken,
  type StoredEntry,
} from './verify-chain.rules.js';

/** What the record holds, up to its end or to the first link that is broken. */
export interface Verification {
  /** The last place that holds. */
  end: ChainPlace;
  /** When the first and the last of the entries that hold were written; null where there are none. */
  first: string | null;
  last: string | null;
  /** Entries by kind. */
  kinds: ReadonlyMap<string, number>;
  broken: BrokenLink | undefined;
}

/** Recomputes the whole chain, and compares it with a head that was noted down earlier and elsewhere. */
export function verifyChain(client: Client, remembered?: ChainPlace): Promise<Verification> {
  return withRecord(client, async () => {
    const foreign = checkTables(await readTables(client));
    if (foreign) return { end: CHAIN_START, first: null, last: null, kinds: new Map(), broken: foreign };
    let passed = remembered?.number === 0 ? CHAIN_START : undefined;
    const followed = await followChain(client, (place) => {
      if (place.number === remembered?.number) passed = place;
    });
    const broken =
      followed.broken ??
      (remembered && checkRemembered(remembered, passed)) ??
      checkEnd(followed.end, await readHeads(client));
    return { ...followed, broken };
  });
}

async function followChain(client: Client, tell: (place: ChainPlace) => void): Promise<Verification> {
  const kinds = new Map<string, number>();
  const times: Pick<Verification, 'first' | 'last'> = { first: null, last: null };
  let end = CHAIN_START;
  for await (const entry of readEntries(client)) {
    const next = followLink(end, entry, sha256);
    if (isBroken(next)) return { end, ...times, kinds, broken: next };
    end = next;
    tell(end);
    count(kinds, entry);
    times.first ??= entry.at;
    times.last = entry.at;
  }
  return { end, ...times, kinds, broken: undefined };
}

function count(kinds: Map<string, number>, { kind }: StoredEntry): void {
  const name = kind ?? '';
  kinds.set(name, (kinds.get(name) ?? 0) + 1);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
