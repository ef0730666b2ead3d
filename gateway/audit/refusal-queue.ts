import type { NewAuditEntry } from '../../shared/audit/audit-entry.js';
import { createFaultPace } from '../../shared/log/fault-pace.js';
import { callerGroup } from '../http/caller-address.js';
import { countRefusal, type RefusalCounts } from './refusal-counts.js';
import type { RefusedSignIn } from './refused-sign-in.js';

export type RefusalEntry = Omit<NewAuditEntry, 'kind'>;

/** Writes entries, all or none. */
export type WriteRefusals = (entries: readonly RefusalEntry[]) => Promise<void>;

export interface RefusalQueueSettings {
  /** Refusals of a minute that have an entry each; the rest of that minute share one. */
  entriesAMinute: number;
  /** Of these, how many one address may have, or one network of IPv6. */
  entriesOfAddress: number;
  minuteMs: number;
  /** Entries that wait while the record cannot be written; what comes on top is counted. */
  mostWaiting: number;
  entriesAtOnce: number;
  retryMs: number;
  /** How long the end waits for what is not written yet. */
  lastMs: number;
}

const SETTINGS: RefusalQueueSettings = {
  entriesAMinute: 300,
  entriesOfAddress: 10,
  minuteMs: 60_000,
  mostWaiting: 1_000,
  entriesAtOnce: 100,
  retryMs: 5_000,
  lastMs: 3_000,
};

/** Takes refused sign-ins and writes them when it can: nobody waits for it, and nobody can fill memory or disk with it. */
export class RefusalQueue implements AsyncDisposable {
  readonly #write: WriteRefusals;
  readonly #onFault: (error: unknown) => void;
  readonly #settings: RefusalQueueSettings;
  readonly #mayTell = createFaultPace();
  readonly #waiting: RefusalEntry[] = [];
  #counts: RefusalCounts | undefined;
  #minute = startMinute(0);
  #writing: Promise<void> | undefined;
  /** The record could not be written, and is left alone for a while. */
  #retry: NodeJS.Timeout | undefined;
  #minuteOver: NodeJS.Timeout | undefined;

  constructor(
    write: WriteRefusals,
    onFault: (error: unknown) => void,
    settings: Partial<RefusalQueueSettings> = {},
  ) {
    this.#write = write;
    this.#onFault = onFault;
    this.#settings = { ...SETTINGS, ...settings };
  }

  add(refused: RefusedSignIn): void {
    const now = Date.now();
    if (now >= this.#minute.end) this.#minute = startMinute(now + this.#settings.minuteMs);
    if (this.#takeEntry(callerGroup(refused.address))) {
      const { requestId, ...details } = refused;
      this.#waiting.push({ requestId, details });
      this.#startWriting();
    } else {
      this.#counts = countRefusal(this.#counts, refused);
      this.#minuteOver ??= setTimeout(() => this.#tellCounts(), this.#minute.end - now).unref();
    }
  }

  /** Whether there is an entry left for this caller, which is then taken. */
  #takeEntry(caller: string): boolean {
    const { entriesAMinute, entriesOfAddress, mostWaiting } = this.#settings;
    const { entries, byCaller } = this.#minute;
    const own = byCaller.get(caller) ?? 0;
    if (entries >= entriesAMinute || own >= entriesOfAddress || this.#waiting.length >= mostWaiting)
      return false;
    this.#minute.entries += 1;
    byCaller.set(caller, own + 1);
    return true;
  }

  /** Gives what was counted an entry, and writes what can be written in the time that is left. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#tellCounts();
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#startWriting();
    await Promise.race([this.#writing, pause(this.#settings.lastMs)]);
    clearTimeout(this.#retry);
    if (this.#waiting.length > 0)
      this.#onFault(new Error(`${this.#waiting.length} entries about refused sign-ins were lost at the end`));
  }

  #tellCounts(): void {
    clearTimeout(this.#minuteOver);
    this.#minuteOver = undefined;
    if (this.#counts) this.#waiting.push({ details: { ...this.#counts } });
    this.#counts = undefined;
    this.#startWriting();
  }

  #startWriting(): void {
    if (this.#retry || this.#writing || this.#waiting.length === 0) return;
    this.#writing = this.#writeAll().finally(() => {
      this.#writing = undefined;
      // One may have come after the last look.
      this.#startWriting();
    });
  }

  /** Goes on until nothing waits, or the record cannot be written just now. */
  async #writeAll(): Promise<void> {
    const { entriesAtOnce, retryMs } = this.#settings;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, entriesAtOnce);
      try {
        await this.#write(batch);
        this.#waiting.splice(0, batch.length);
      } catch (error) {
        if (this.#mayTell())
          this.#onFault(new Error('Refused sign-ins cannot be put on record.', { cause: error }));
        this.#retry = setTimeout(() => {
          this.#retry = undefined;
          this.#startWriting();
        }, retryMs).unref();
        return;
      }
    }
  }
}

/** Only callers that were given an entry are remembered, so there are never more of them than entries. */
function startMinute(end: number) {
  return { end, entries: 0, byCaller: new Map<string, number>() };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
