import { setMaxListeners } from 'node:events';
import { type BoundedMap, createBoundedMap } from '../../../shared/db/row-loader.js';
import { DomainError } from '../../../shared/errors.js';
import type { OptionCounts, OptionPage } from '../option/merger-options.rules.js';
import type { Exact, OptionFailure, OptionRequest } from '../option/option-request.rules.js';
import { runTask } from './run-task.rules.js';
import { SearchPool } from './search-pool.loader.js';
import type { SearchAnswers, SearchTask } from './search-task.js';

/** Counts and lists merger options without holding up whatever else the process answers. */
export interface OptionSearch {
  /** @throws DomainError BEYOND_BUDGET when no exact count can be had. */
  count(request: OptionRequest): Promise<OptionCounts>;
  /** @throws DomainError BEYOND_BUDGET when no exact list can be had, BAD_CURSOR when the cursor is no option. */
  list(request: OptionRequest): Promise<OptionPage>;
}

/** So few areas have 4,140 groupings at most: looking through them takes less time than posting the question. */
const FEW_AREAS = 8;

/** The threads of a running subgraph, known by its connections. */
const pools = new WeakMap<object, SearchPool>();

/** A search gives up when the signal says that its client has gone away. */
export function createOptionSearch(connections: object, signal: AbortSignal | undefined): OptionSearch {
  // Every search of a request listens to the same signal; forty-three police areas at once are no leak.
  if (signal) setMaxListeners(0, signal);
  return {
    count: async (request) => exactly(await search(connections, 'count', request, signal)),
    list: async (request) => exactly(await search(connections, 'list', request, signal)),
  };
}

/** Ends the threads of a subgraph, and forgets what they found. */
export async function closeOptionSearch(connections: object): Promise<void> {
  const pool = pools.get(connections);
  pools.delete(connections);
  findings.delete(connections);
  await pool?.close();
}

/** Pages of five hundred ways to group thirty-two areas take some space. */
const MOST_FINDINGS = 40;

/** What was found last: the same question has the same answer whatever the data are, for it brings all that the answer rests on. */
const findings = new WeakMap<object, BoundedMap<string, SearchAnswers[keyof SearchAnswers]>>();

function findingsOf(connections: object) {
  const kept = findings.get(connections) ?? createBoundedMap(MOST_FINDINGS);
  findings.set(connections, kept);
  return kept;
}

async function search<Kind extends keyof SearchAnswers>(
  connections: object,
  kind: Kind,
  request: OptionRequest,
  signal: AbortSignal | undefined,
): Promise<SearchAnswers[Kind]> {
  const kept = findingsOf(connections);
  const key = JSON.stringify([kind, request]);
  const known = kept.get(key);
  if (known) return known as SearchAnswers[Kind];
  const answer = await searchAnew(connections, kind, request, signal);
  if (answer.kind === 'exact') kept.set(key, answer);
  return answer;
}

async function searchAnew<Kind extends keyof SearchAnswers>(
  connections: object,
  kind: Kind,
  request: OptionRequest,
  signal: AbortSignal | undefined,
): Promise<SearchAnswers[Kind]> {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const task: SearchTask<Kind> = { kind, request, stop };
  if (request.areas.length <= FEW_AREAS) return answerOf(task, runTask(task));
  const giveUp = () => Atomics.store(new Int32Array(stop), 0, 1);
  if (signal?.aborted) giveUp();
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    return answerOf(task, await poolOf(connections).run(task));
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}

/** The seam of the threads: an answer has the kind of its task. */
function answerOf<Kind extends keyof SearchAnswers>(
  _task: SearchTask<Kind>,
  answer: SearchAnswers[keyof SearchAnswers],
): SearchAnswers[Kind] {
  return answer as SearchAnswers[Kind];
}

function poolOf(connections: object): SearchPool {
  const pool = pools.get(connections) ?? new SearchPool();
  pools.set(connections, pool);
  return pool;
}

function exactly<Value>(answer: Exact<Value>): Value {
  if (answer.kind === 'exact') return answer.value;
  throw refusal(answer);
}

function refusal({ kind, what, reason }: OptionFailure): DomainError {
  switch (kind) {
    case 'unknown-cursor':
      return new DomainError(
        'BAD_CURSOR',
        `after: ${reason}; give the \`pageInfo.endCursor\` of the page before.`,
        {
          argument: 'after',
          accepted: 'pageInfo.endCursor',
        },
      );
    case 'stopped':
      return new DomainError('SOURCE_UNAVAILABLE', `The search was given up: ${reason}.`, {
        source: 'mergers',
      });
    case 'beyond-budget':
      return new DomainError(
        'BEYOND_BUDGET',
        `mergerOptions: ${reason}, so there is no ${what === 'order' ? 'list' : 'count'}; ask for fewer partnerships or areas, or narrow the constraints.`,
        { task: what },
      );
  }
}
