/** Whatever answers the questions that are measured. */
export interface Contender extends AsyncDisposable {
  name: string;
  /** Where it listens, without path. */
  origin: string;
  /** The processes that it is; what they start counts with them. */
  pids: readonly number[];
  /** Questions that it can answer, where it cannot answer all. */
  knows?: ReadonlySet<string>;
  /** From the start of its own processes to its first answer. */
  startMs: number;
}

export const CONTENDERS = {
  together: 'this hub, one process (`npm start`), without its cache of whole answers',
  kept: 'the same with the cache of whole answers to the public, as it comes',
  apart:
    'this hub, gateway and seven subgraphs over HTTP (`npm run start:apart`), without the cache of whole answers',
  'apart-kept': 'the same with the cache of whole answers to the public, as it comes',
  apollo: '`@apollo/server` with `@apollo/gateway`, over the subgraphs of apart',
  hive: 'Hive Gateway’s own command with the planner in Rust, over the subgraphs of apart',
  'hive-each':
    'the same as hive, told not to share one request to a subgraph among all who ask the same at once',
  sql: 'floor: a handler on `node:http` that puts each question as one SQL statement',
  bytes: 'floor: a handler on `node:http` that has the bytes of each answer ready',
} as const;
export type ContenderName = keyof typeof CONTENDERS;

export function isContender(name: string): name is ContenderName {
  return Object.hasOwn(CONTENDERS, name);
}
