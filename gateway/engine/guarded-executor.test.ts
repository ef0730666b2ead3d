import { type ExecutionResult, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { SubgraphExecutor } from './engine.js';
import { guardExecutor } from './guarded-executor.js';
import { NotNowError } from './retry-reads.js';

const request = { document: parse('{ areas { name } }') };
const GOOD: ExecutionResult = { data: { areas: [] } };
const UNAVAILABLE = { errors: [{ extensions: { code: 'SOURCE_UNAVAILABLE', source: 'funding' } }] };
const TIMES = { timeoutMs: 20, restMs: 120 };

/** A subgraph that hangs or answers, and counts how often it was asked. */
function subgraph() {
  const state = { asked: 0, hangs: false, fails: false };
  const faults: unknown[] = [];
  const ask = guardExecutor(
    'funding',
    () => {
      state.asked += 1;
      if (state.fails) return Promise.reject(new Error('answered 502 text/html, not a GraphQL result'));
      return state.hangs ? new Promise<never>(() => {}) : Promise.resolve(GOOD);
    },
    { ...TIMES, onFault: (error) => faults.push(error) },
  );
  return { state, ask, faults };
}

const rest = () => new Promise((resolve) => setTimeout(resolve, TIMES.restMs + 30));

describe('a subgraph that hangs', () => {
  it('is not asked any more after three deadlines, and is told to the log once', async () => {
    const { state, ask, faults } = subgraph();
    state.hangs = true;
    for (let turn = 0; turn < 6; turn += 1) expect(await ask(request)).toMatchObject(UNAVAILABLE);
    expect(state.asked).toBe(3);
    expect(faults.map(String)).toEqual([
      'Error: subgraph funding could not be asked: no answer within 20 ms',
    ]);
  });

  it('is tried by one question after a rest, while others do not wait', async () => {
    const { state, ask } = subgraph();
    state.hangs = true;
    for (let turn = 0; turn < 3; turn += 1) await ask(request);
    await rest();
    const answers = await Promise.all([ask(request), ask(request), ask(request)]);
    expect(answers).toEqual([1, 2, 3].map(() => expect.objectContaining({ errors: [expect.anything()] })));
    expect(state.asked).toBe(4);
  });

  it('answers everybody again once it answers the one that tries', async () => {
    const { state, ask } = subgraph();
    state.hangs = true;
    for (let turn = 0; turn < 3; turn += 1) await ask(request);
    state.hangs = false;
    await rest();
    expect(await ask(request)).toEqual(GOOD);
    expect(await Promise.all([ask(request), ask(request)])).toEqual([GOOD, GOOD]);
  });
});

it('asks a subgraph that refuses at once every time, so that it is back the moment it is', async () => {
  const { state, ask, faults } = subgraph();
  state.fails = true;
  for (let turn = 0; turn < 5; turn += 1) expect(await ask(request)).toMatchObject(UNAVAILABLE);
  expect(state.asked).toBe(5);
  expect(faults).toHaveLength(5);
  state.fails = false;
  expect(await ask(request)).toEqual(GOOD);
});

it('counts deadlines only where no answer came between', async () => {
  const { state, ask } = subgraph();
  for (const hangs of [true, true, false, true, true, false]) {
    state.hangs = hangs;
    await ask(request);
  }
  expect(state.asked).toBe(6);
});

describe('a question that only reads', () => {
  const cut = (code: string) => Object.assign(new Error(code), { code });
  const lostDatabase: ExecutionResult = {
    data: { areas: null },
    errors: [
      { message: 'no database', path: ['areas'], extensions: { code: 'SOURCE_UNAVAILABLE' } },
    ] as never,
  };
  const partly: ExecutionResult = { ...lostDatabase, data: { areas: null, country: 'England' } };
  const missingFacts = {
    data: { areas: null },
    errors: [{ message: 'no', extensions: { code: 'SOURCE_UNAVAILABLE', source: 'geography' } }] as never,
  };

  /** Answers each turn by what is given for it, the last for all that follow. */
  function inTurn(turns: readonly (Error | ExecutionResult)[], timeoutMs = 1_000) {
    const state = { asked: 0 };
    const faults: unknown[] = [];
    const answer: SubgraphExecutor = async () => {
      const turn = turns[Math.min(state.asked, turns.length - 1)];
      state.asked += 1;
      if (turn instanceof Error) throw turn;
      return turn ?? GOOD;
    };
    const ask = guardExecutor('funding', answer, { timeoutMs, onFault: (error) => faults.push(error) });
    return { state, ask, faults };
  }

  it.each<[string, Error | ExecutionResult]>([
    ['a refused connection', cut('ECONNREFUSED')],
    ['a connection that is cut', cut('ECONNRESET')],
    ['a "not now"', new NotNowError('answered 503')],
    ['an answer without a database', lostDatabase],
  ])('is put once more after %s, and nobody need know', async (_name, first) => {
    const { state, ask, faults } = inTurn([first, GOOD]);
    expect(await ask(request)).toEqual(GOOD);
    expect([state.asked, faults]).toEqual([2, []]);
  });

  it.each<[string, Error | ExecutionResult]>([
    ['an answer with anything in it', partly],
    ['an answer that waits for another part', missingFacts],
    ['a page', new Error('answered 502 text/html, not a GraphQL result')],
    ['no answer in time', cut('ETIMEDOUT')],
  ])('is not put again after %s', async (_name, first) => {
    const { state, ask } = inTurn([first, GOOD]);
    await ask(request);
    expect(state.asked).toBe(1);
  });

  it('is put twice and no more, and the log has one line for 14 of them', async () => {
    const { state, ask, faults } = inTurn([cut('ECONNREFUSED')]);
    for (let question = 0; question < 14; question += 1)
      expect(await ask(request)).toMatchObject(UNAVAILABLE);
    expect([state.asked, faults.map(String)]).toEqual([
      28,
      ['Error: subgraph funding could not be asked: ECONNREFUSED'],
    ]);
  });

  it('is not put again when its time is up', async () => {
    const { state, ask } = inTurn([cut('ECONNREFUSED')], 1);
    expect(await ask(request)).toMatchObject(UNAVAILABLE);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(state.asked).toBe(1);
  });

  it('is one that changes nothing: a mutation is put once', async () => {
    const { state, ask } = inTurn([cut('ECONNREFUSED'), GOOD]);
    await ask({ document: parse('mutation { rename(id: "warwick", name: "x") { id } }') });
    expect(state.asked).toBe(1);
  });

  it('names the subgraph whose database is away', async () => {
    const { ask } = inTurn([lostDatabase]);
    expect(await ask(request)).toEqual({
      data: { areas: null },
      errors: [
        {
          message: 'no database',
          path: ['areas'],
          extensions: { code: 'SOURCE_UNAVAILABLE', source: 'funding' },
        },
      ],
    });
  });
});
