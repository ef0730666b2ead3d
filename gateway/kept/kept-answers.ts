import { createHash } from 'node:crypto';
import type { FormattedExecutionResult } from 'graphql';
import { isPublic, PUBLIC_VIEWER } from '../../shared/access/viewer.js';
import type { IsoDate } from '../../shared/calendar/iso-date.js';
import { todayInUtc } from '../../shared/calendar/today.js';
import type { DataVersion } from '../../shared/db/data-version.js';
import type { Answer, Answerer } from '../answer.js';
import type { Question } from '../input/check-input.js';
import { RecentCache } from './recent-cache.js';

/** A whole answer without errors, as it is sent. */
export class KeptBody {
  readonly json: Buffer;
  #etag: string | undefined;

  constructor(json: Buffer) {
    this.json = json;
  }

  /** Another for every other body. */
  get etag(): string {
    this.#etag ??= `"${createHash('sha1').update(this.json).digest('base64url')}"`;
    return this.#etag;
  }
}

/**
 * An answer that was kept, read only by whoever needs more than its bytes. A class, for an object with a getter of its own has a shape of
 * its own, which V8 keeps, with all that the getter knows, until it clears up the whole heap.
 */
class KeptAnswer {
  readonly kind = 'answered';
  readonly kept: KeptBody;
  readonly cost?: number;

  constructor({ body, cost }: Kept) {
    this.kept = body;
    if (cost !== undefined) this.cost = cost;
  }

  get result(): FormattedExecutionResult {
    return JSON.parse(this.kept.json.toString());
  }
}

export interface KeepingOptions {
  /** Tells whether the data are those that an answer was made of. */
  dataVersion: Pick<DataVersion, 'current'>;
  /** How much is kept, in bytes of questions and answers together; with 0 the version is only told to the subgraphs. */
  bytes: number;
  /** Today's day, by which questions are answered that name none. */
  today?: (() => IsoDate) | undefined;
  /** Told of every question of the public, whether its answer was there. */
  onLookUp?: ((found: boolean) => void) | undefined;
}

interface Kept {
  body: KeptBody;
  cost: number | undefined;
  /** Of the data that the answer was made of. */
  version: string;
  today: IsoDate;
}

/** What an entry takes besides its texts. */
const ENTRY_BYTES = 500;

/**
 * Keeps answers to the public for whoever asks the same, word for word, while the data and the day are the same. Before anything is
 * given out the database is asked which version the data are, so an answer is never older than its question; it is kept only where the
 * version was the same before and after it was made, so it is never of two versions. Whoever is recognised is always answered anew:
 * what is theirs alone must be put on record each time.
 */
export function keepAnswers(answer: Answerer, options: KeepingOptions): Answerer {
  const { dataVersion, bytes, today = todayInUtc, onLookUp = () => {} } = options;
  const recent = new RecentCache<Kept>(bytes);
  return async (question, asking) => {
    if (!isPublic(asking.viewer ?? PUBLIC_VIEWER)) return answer(question, asking);
    const key = keyOf(question);
    const version = key === undefined ? undefined : await dataVersion.current();
    if (key === undefined || version === undefined) return answer(question, asking);
    const day = today();
    const kept = recent.get(key);
    const isFound = kept?.version === version && kept.today === day;
    onLookUp(isFound);
    if (isFound) return new KeptAnswer(kept);
    const answered = await answer(question, { ...asking, dataVersion: version });
    const body = bodyOf(answered);
    if (!body) return answered;
    if (bytes === 0) return { ...answered, kept: body };
    const keep = async () => {
      if ((await dataVersion.current()) !== version || today() !== day) return;
      recent.set(key, { body, cost: answered.cost, version, today: day }, weigh(key, body));
    };
    keep().catch(() => {});
    return { ...answered, kept: body };
  };
}

/**
 * Questions are the same where they are word for word; the schema and the limits are those of one version of the graph. Undefined for
 * variables too deep to be written, which are refused like any others.
 */
function keyOf({ query, operationName, variables, tellCost }: Question): string | undefined {
  try {
    // What ends in itself comes first: no two questions give one text.
    return JSON.stringify([operationName ?? null, variables ?? null, tellCost ?? false]) + query;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function weigh(key: string, { json }: KeptBody): number {
  return key.length * 2 + json.length + ENTRY_BYTES;
}

/** Undefined for what is not whole: the next who asks may get more. */
function bodyOf(answered: Answer): KeptBody | undefined {
  if (answered.kind !== 'answered' || answered.result.errors) return undefined;
  return new KeptBody(Buffer.from(JSON.stringify(answered.result)));
}
