import { parse } from 'graphql';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '../../shared/access/viewer.js';
import { composeSmallGraph } from '../../test/support/small-graph.js';
import type { SubgraphExecutor, SubgraphRequest } from './engine.js';
import { createEngine } from './planned-engine.js';

const graph = composeSmallGraph();
/** What each subgraph was asked, by its name. */
let asked: [string, SubgraphRequest][] = [];

const watch =
  (name: string, ask: SubgraphExecutor): SubgraphExecutor =>
  async (request) => {
    asked.push([name, request]);
    // Long enough for the others to come in between.
    await new Promise((resolve) => setTimeout(resolve, 20));
    return ask(request);
  };

const engine = await createEngine({
  supergraphSdl: graph.supergraphSdl,
  executors: new Map([...graph.executors].map(([name, ask]) => [name, watch(name, ask)])),
  subgraphTimeoutMs: 10_000,
  onFault: () => {},
});
afterAll(() => engine[Symbol.asyncDispose]());
beforeEach(() => {
  asked = [];
});

const viewerOf = (subject: string): Viewer => ({ ...PUBLIC_VIEWER, subject });
const document = parse('{ area(id: "warwick") { name note } }');

describe('who asks', () => {
  it('is told to every subgraph that a question needs', async () => {
    const viewer = viewerOf('analyst-7');
    await engine.execute({ document, variables: {}, viewer, requestId: 'r-7' });
    expect(asked.map(([name, { viewer: told, requestId }]) => [name, told, requestId])).toEqual([
      ['geography', viewer, 'r-7'],
      ['funding', viewer, 'r-7'],
    ]);
  });

  it('is never somebody else who asks the same at the same moment: each question is asked for its own viewer', async () => {
    const subjects = Array.from({ length: 10 }, (_, index) => `analyst-${index}`);
    const answers = await Promise.all(
      subjects.map((subject) =>
        engine.execute({ document, variables: {}, viewer: viewerOf(subject), requestId: subject }),
      ),
    );
    expect(answers).toEqual(
      subjects.map(() => ({ data: { area: { name: 'Warwick', note: 'paid to warwick' } } })),
    );
    for (const part of ['geography', 'funding']) {
      const told = asked.filter(([name]) => name === part).map(([, request]) => request);
      expect(told.map(({ viewer }) => viewer?.subject).sort()).toEqual(subjects);
      expect(told.every(({ viewer, requestId }) => viewer?.subject === requestId)).toBe(true);
    }
  });
});

describe('what one question needs twice', () => {
  it('is asked for once: each subgraph in one request, each area in it once', async () => {
    const query = '{ a: area(id: "warwick") { note } b: area(id: "warwick") { note } areas { note } }';
    await engine.execute({ document: parse(query), variables: {}, viewer: PUBLIC_VIEWER, requestId: 'r-1' });
    expect(asked.map(([name]) => name)).toEqual(['geography', 'funding']);
    const lists = Object.values(asked[1]?.[1].variables ?? {}) as { id: string }[][];
    for (const list of lists) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    expect(lists.flat().filter(({ id }) => id === 'warwick').length).toBeLessThanOrEqual(2);
  });

  it('is asked for each question on its own, even where the public asks the same at the same moment', async () => {
    const ask = (requestId: string) =>
      engine.execute({ document, variables: {}, viewer: PUBLIC_VIEWER, requestId });
    await Promise.all([ask('r-1'), ask('r-2'), ask('r-3')]);
    const told = asked.filter(([name]) => name === 'funding').map(([, { requestId }]) => requestId);
    expect(told.sort()).toEqual(['r-1', 'r-2', 'r-3']);
  });
});
