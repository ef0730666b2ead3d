import { setTimeout as sleep } from 'node:timers/promises';
import type { Send } from './client.js';
import { judge, type Reply } from './judge.js';
import type { Operation } from './operations.js';
import type { Random } from './seeded-random.js';

export interface Tally {
  requests: number;
  right: number;
  partial: number;
  /** Partial answers by the code of what they lack. */
  codes: Map<string, number>;
  /** Answers that are neither, each with what is wrong with it. */
  wrong: string[];
  /** Requests to which no answer came. */
  unanswered: string[];
  seconds: number;
  longestMs: number;
}

export interface Load {
  tally: Tally;
  /**
   * Waits until every operation was answered right that was asked after `since`. @returns how long after it that was, or
   * the names of those that are not after `timeoutMs`.
   */
  untilAllRight(since: number, timeoutMs: number): Promise<number | string[]>;
  stop(): Promise<void>;
}

export interface LoadOptions {
  url: string;
  send: Send;
  quiet: ReadonlyMap<Operation, Reply>;
  clients: number;
  rate: number;
  random: Random;
  tell: (line: string) => void;
}

const POLL_MS = 50;

/** Starts clients that ask everything over and over, in a new order each time, and judges every answer. */
export function startLoad(options: LoadOptions): Load {
  const { quiet, clients, rate } = options;
  const tally = emptyTally();
  const lastRight = new Map<Operation, { asked: number; answered: number }>();
  const start = performance.now();
  let running = true;
  let deck: Operation[] = [];
  const draw = () => {
    if (deck.length === 0) deck = options.random.shuffle([...quiet.keys()]);
    return deck.pop();
  };
  const work = async () => {
    while (running) {
      const operation = draw();
      const expected = operation && quiet.get(operation);
      if (!operation || !expected) return;
      const asked = performance.now();
      const isRight = await ask(options, tally, operation, expected);
      const answered = performance.now();
      if (isRight) lastRight.set(operation, { asked, answered });
      tally.longestMs = Math.max(tally.longestMs, answered - asked);
      await sleep(Math.max(0, (clients * 1000) / rate - (answered - asked)));
    }
  };
  const working = Array.from({ length: clients }, work);
  const notRight = (since: number) =>
    [...quiet.keys()].filter((operation) => (lastRight.get(operation)?.asked ?? 0) < since);
  return {
    tally,
    untilAllRight: async (since, timeoutMs) => {
      // So that nothing is asked a second time before the rest was asked once.
      deck = [];
      while (performance.now() - since < timeoutMs) {
        if (notRight(since).length === 0) return performance.now() - since;
        await sleep(POLL_MS);
      }
      return notRight(since).map(spell);
    },
    stop: async () => {
      running = false;
      await Promise.all(working);
      tally.seconds = (performance.now() - start) / 1000;
    },
  };
}

export function spell({ name, asker }: Operation): string {
  return asker === 'public' ? name : `${name} as ${asker}`;
}

function emptyTally(): Tally {
  return {
    requests: 0,
    right: 0,
    partial: 0,
    codes: new Map(),
    wrong: [],
    unanswered: [],
    seconds: 0,
    longestMs: 0,
  };
}

async function ask(
  { url, send, tell }: LoadOptions,
  tally: Tally,
  operation: Operation,
  expected: Reply,
): Promise<boolean> {
  tally.requests += 1;
  const at = new Date().toISOString();
  const reply = await send(url, operation).catch((error: unknown) => describeFailure(error));
  if (typeof reply === 'string') {
    tally.unanswered.push(`${at} ${spell(operation)}: ${reply}`);
    tell(`  NO ANSWER to ${spell(operation)}: ${reply}`);
    return false;
  }
  const verdict = judge(expected, reply);
  if (verdict.kind === 'wrong') {
    const told = verdict.told.map((error) => `its errors: ${error}`);
    tally.wrong.push([`${at} ${spell(operation)}:`, ...verdict.because, ...told].join('\n    '));
    tell(`  WRONG ${spell(operation)}: ${verdict.because[0]}`);
  } else tally[verdict.kind] += 1;
  if (verdict.kind === 'partial')
    for (const code of verdict.codes) tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
  return verdict.kind === 'right';
}

function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
