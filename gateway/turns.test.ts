import { beforeEach, describe, expect, it } from 'vitest';
import { createTurns, LARGE_ANSWER_VALUES, type TakeTurns } from './turns.js';

const LARGE = LARGE_ANSWER_VALUES + 1;

let takeTurns: TakeTurns;
/** What is worked on, by name, until it is let go. */
let working: Map<string, () => void>;

beforeEach(() => {
  takeTurns = createTurns(2);
  working = new Map();
});

function ask(name: string, values = LARGE, signal = new AbortController().signal) {
  return takeTurns(values, signal, async () => {
    await new Promise<void>((resolve) => working.set(name, resolve));
    working.delete(name);
    return name;
  });
}

async function letGo(name: string): Promise<void> {
  working.get(name)?.();
  await new Promise(setImmediate);
}

describe('large answers', () => {
  it('are worked on so many at once, and the others in the order in which they came', async () => {
    const answers = ['one', 'two', 'three', 'four'].map((name) => ask(name));
    expect([...working.keys()]).toEqual(['one', 'two']);
    await letGo('two');
    expect([...working.keys()]).toEqual(['one', 'three']);
    for (const name of ['one', 'three', 'four']) await letGo(name);
    expect(await Promise.all(answers)).toEqual(['one', 'two', 'three', 'four']);
  });

  it('give their turn to the next where the work fails', async () => {
    const signal = new AbortController().signal;
    const failing = ['one', 'two'].map(() =>
      takeTurns(LARGE, signal, () => Promise.reject(new Error('away'))),
    );
    const next = ask('three');
    await expect(Promise.all(failing)).rejects.toThrow('away');
    await new Promise(setImmediate);
    await letGo('three');
    expect(await next).toBe('three');
  });

  it('are passed over where nobody waits for them any more, and keep nobody from a turn', async () => {
    const gone = new AbortController();
    const first = [ask('one'), ask('two')];
    const passedOver = [ask('gone', LARGE, gone.signal), ask('gone as well', LARGE, gone.signal)];
    const last = ask('last');
    gone.abort();
    await letGo('one');
    expect([...working.keys()]).toEqual(['two', 'last']);
    await letGo('two');
    await letGo('last');
    expect(await Promise.all(passedOver)).toEqual([undefined, undefined]);
    expect(await Promise.all([...first, last])).toEqual(['one', 'two', 'last']);
  });
});

it('tells how many wait, whenever that changes', async () => {
  const told: number[] = [];
  takeTurns = createTurns(1, (waiting) => told.push(waiting));
  const answers = ['one', 'two', 'three'].map((name) => ask(name));
  const small = ask('small', LARGE_ANSWER_VALUES);
  expect(told).toEqual([1, 0, 1, 2]);
  for (const name of ['small', 'one', 'two', 'three']) await letGo(name);
  await Promise.all([...answers, small]);
  expect(told).toEqual([1, 0, 1, 2, 1, 0]);
});

it('keeps nobody waiting who asks little', async () => {
  const large = ['one', 'two', 'three'].map((name) => ask(name));
  const small = ask('small', LARGE_ANSWER_VALUES);
  expect([...working.keys()]).toEqual(['one', 'two', 'small']);
  for (const name of ['small', 'one', 'two', 'three']) await letGo(name);
  expect(await small).toBe('small');
  await Promise.all(large);
});
