import { performance } from 'node:perf_hooks';
import { Client, type Dispatcher } from 'undici';
import type { LoadOrder, LoadReply, LoadResult } from '../load-order.js';

/** Asks as fast as it is answered, and compares every byte that comes. */

const PATH = '/graphql';
const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };
const TIMEOUT_MS = 300_000;
/** Errors stand first. */
const SHOWN_BYTES = 300;

interface Question {
  body: Buffer;
  expected: Buffer;
}

process.on('message', (order: LoadOrder) => {
  run(order).then(
    (result) => reply({ result }),
    (error: unknown) => reply({ problem: error instanceof Error ? error.message : String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));
console.log('load http://127.0.0.1');

function reply(message: LoadReply): void {
  process.send?.(message);
}

async function run({ origin, clients, ms, most, questions }: LoadOrder): Promise<LoadResult> {
  const asked = questions.map(({ body, answer }) => ({
    body: Buffer.from(body),
    expected: Buffer.from(answer),
  }));
  const options = { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS };
  const connections = Array.from({ length: clients }, () => new Client(origin, options));
  const latenciesMs: number[] = [];
  let begun = 0;
  let wrong = 0;
  let lastWrong: string | undefined;
  const start = performance.now();
  const askOnAndOn = async (connection: Client) => {
    while (performance.now() - start < ms && (most === undefined || begun < most)) {
      const question = asked[begun % asked.length];
      if (!question) return;
      begun += 1;
      const before = performance.now();
      const problem = await ask(connection, question);
      if (problem === undefined) latenciesMs.push(Math.round((performance.now() - before) * 1000) / 1000);
      else wrong += 1;
      lastWrong = problem ?? lastWrong;
    }
  };
  try {
    await Promise.all(connections.map(askOnAndOn));
    return { elapsedMs: performance.now() - start, latenciesMs, wrong, lastWrong };
  } finally {
    await Promise.all(connections.map((connection) => connection.destroy()));
  }
}

/** @returns what is wrong with the answer, if anything. */
function ask(connection: Client, { body, expected }: Question): Promise<string | undefined> {
  return new Promise((resolve) => {
    let status = 0;
    let length = 0;
    let same = true;
    let head: Buffer | undefined;
    const handler: Dispatcher.DispatchHandler = {
      // By this undici knows which of its two kinds of handler it is given.
      onRequestStart: () => undefined,
      onResponseStart: (_controller, statusCode) => {
        status = statusCode;
      },
      onResponseData: (_controller, chunk) => {
        const end = length + chunk.length;
        head ??= chunk.subarray(0, SHOWN_BYTES);
        same &&= end <= expected.length && chunk.compare(expected, length, end) === 0;
        length = end;
      },
      onResponseEnd: () => {
        if (status === 200 && same && length === expected.length) return resolve(undefined);
        resolve(`status ${status}, ${length} bytes instead of ${expected.length}: ${head?.toString('utf8')}`);
      },
      onResponseError: (_controller, error) => resolve(`none: ${error.message}`),
    };
    connection.dispatch({ method: 'POST', path: PATH, headers: HEADERS, body }, handler);
  });
}
