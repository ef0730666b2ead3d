import { expect, it } from 'vitest';
import { createReplaceable } from './replaceable.js';

function version(name: string) {
  const state = { name, ended: false };
  const end = async () => {
    state.ended = true;
  };
  return Object.assign(state, { [Symbol.asyncDispose]: end });
}

it('ends work by the version that it began with, and that version after it', async () => {
  const [first, second] = [version('first'), version('second')];
  const graph = createReplaceable(first, () => {});
  let finish = () => {};
  const running = graph.use(async ({ name }) => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return [name, first.ended];
  });
  graph.replace(second);
  expect(await graph.use(async ({ name }) => name)).toBe('second');
  expect(first.ended).toBe(false);
  finish();
  expect(await running).toEqual(['first', false]);
  expect([first.ended, second.ended]).toEqual([true, false]);
  await graph[Symbol.asyncDispose]();
  expect(second.ended).toBe(true);
});

it('ends a version at once that nobody uses, also after work that failed', async () => {
  const [first, second] = [version('first'), version('second')];
  const graph = createReplaceable(first, () => {});
  await expect(graph.use(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  graph.replace(second);
  expect(first.ended).toBe(true);
});
