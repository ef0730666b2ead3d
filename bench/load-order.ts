/** What the load generator is told, and what it tells. It is a process of its own, so these travel as JSON. */

export interface LoadOrder {
  /** Where the contender listens, without path. */
  origin: string;
  /** How many ask at a time, each over a connection of its own, the next question as soon as the last is answered. */
  clients: number;
  /** No question is begun later. */
  ms: number;
  /** Or fewer, when so many have been begun. */
  most?: number;
  /** Asked in turn, over and over. */
  questions: readonly ExpectedAnswer[];
}

export interface ExpectedAnswer {
  body: string;
  /** Byte for byte. */
  answer: string;
}

export interface LoadResult {
  elapsedMs: number;
  /** One figure an answer that was as expected, in the order in which they came. */
  latenciesMs: number[];
  /** Answers that were not. */
  wrong: number;
  /** What the last of them was. */
  lastWrong?: string | undefined;
}

export type LoadReply = { result: LoadResult } | { problem: string };
