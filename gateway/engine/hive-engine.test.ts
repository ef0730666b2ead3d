import { parse } from 'graphql';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '../../shared/access/viewer.js';
import { composeSmallGraph } from '../../test/support/small-graph.js';
import type { SubgraphExecutor, SubgraphRequest } from './engine.js';
import { createEngine } from './hive-engine.js';

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
