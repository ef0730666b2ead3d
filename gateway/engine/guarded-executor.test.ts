import { type ExecutionResult, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { guardExecutor } from './guarded-executor.js';

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
      if (state.fails) return Promise.reject(new Error('ECONNREFUSED'));
      return state.hangs ? new Promise<never>(() => {}) : Promise.resolve(GOOD);
    },
    { ...TIMES, onFault: (error) => faults.push(error) },
  );
  return { state, ask, faults };
}

const rest = () => new Promise((resolve) => setTimeout(resolve, TIMES.restMs + 30));

describe('a subgraph that hangs', () => {
  it('is not asked any more after three deadlines, and is told to the log three times', async () => {
    const { state, ask, faults } = subgraph();
    state.hangs = true;
    for (let turn = 0; turn < 6; turn += 1) expect(await ask(request)).toMatchObject(UNAVAILABLE);
    expect(state.asked).toBe(3);
    expect(faults).toHaveLength(3);
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
  const { state, ask } = subgraph();
  state.fails = true;
  for (let turn = 0; turn < 5; turn += 1) expect(await ask(request)).toMatchObject(UNAVAILABLE);
  expect(state.asked).toBe(5);
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
