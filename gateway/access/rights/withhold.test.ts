import { parse } from 'graphql';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer, type ViewerRole } from '../../../shared/access/viewer.js';
import { composeGuardedGraph } from '../../../test/support/guarded-graph.js';
import { createAnswerer } from '../../answer.js';
import { buildApiSchema } from '../../api-schema.js';
import { createEngine } from '../../engine/planned-engine.js';
import { DEFAULT_LIMITS } from '../../input/limits.js';
import { readFieldRights } from './field-rights.js';

const graph = composeGuardedGraph();
const faults: unknown[] = [];
const onFault = (error: unknown) => void faults.push(error);
const engine = await createEngine({ ...graph, subgraphTimeoutMs: 5000, onFault });
afterAll(() => engine[Symbol.asyncDispose]());
const answer = createAnswerer({
  apiSchema: buildApiSchema(graph.apiSdl),
  engine,
  limits: DEFAULT_LIMITS,
  introspection: true,
  timeoutMs: 5000,
  largeAnswersAtOnce: 3,
  weights: new Map(),
  rights: readFieldRights(parse(graph.supergraphSdl)),
  onFault,
});

beforeEach(() => {
  graph.asked.length = 0;
  faults.length = 0;
});

function holder(...roles: ViewerRole[]): Viewer {
  return { subject: 'x', issuer: 'urn:test', grants: roles.map((role) => ({ role, places: ['rugby'] })) };
}
const ADMINISTRATOR = holder('ADMINISTRATOR');
const OFFICER = holder('PARTNERSHIP_OFFICER');
const ANALYST = holder('OPCC_ANALYST');

async function ask(viewer: Viewer, query: string, variables = {}) {
  const told = await answer(
    { query, variables },
    { readOnly: false, viewer, signal: () => new AbortController().signal },
  );
  if (told.kind !== 'answered') throw new Error(JSON.stringify(told));
  const { data, errors = [] } = JSON.parse(JSON.stringify(told.result));
  return {
    data,
    withheld: errors.map(({ path }: { path?: unknown[] }) => path?.join('.') ?? ''),
    errors,
  };
}

describe('what the public may not read', () => {
  it.each<[string, string, object | null, string[]]>([
    [
      'is null, and what stands beside it is answered',
      '{ plan(id: "rugby") { id loadedBy pages } }',
      { plan: { id: 'rugby', loadedBy: null, pages: 12 } },
      ['plan.loadedBy'],
    ],
    [
      'keeps its alias',
      '{ plan(id: "rugby") { id: loadedBy by: id } }',
      { plan: { id: null, by: 'rugby' } },
      ['plan.id'],
    ],
    [
      'makes its parent null where it cannot be null itself',
      '{ plan(id: "rugby") { id keeper } plans { id } }',
      { plan: null, plans: [{ id: 'warwick' }, { id: 'rugby' }] },
      ['plan.keeper'],
    ],
    ['makes the answer null where no parent can be', '{ sure { keeper } }', null, ['sure.keeper']],
    [
      'has its place in lists of lists',
      '{ plan(id: "rugby") { grid { mark note } } }',
      { plan: { grid: [[{ mark: null, note: 'a' }, null], null, [{ mark: null, note: 'b' }]] } },
      ['plan.grid.0.0.mark', 'plan.grid.2.0.mark'],
    ],
    ['is nowhere told where there is no object', '{ plan(id: "atlantis") { loadedBy } }', { plan: null }, []],
    [
      'is everything below a type that asks to sign in',
      '{ plan(id: "rugby") { id actions { __typename } } }',
      { plan: { id: 'rugby', actions: null } },
      ['plan.actions'],
    ],
    [
      'is an enum that asks to sign in',
      '{ plan(id: "rugby") { level } }',
      { plan: { level: null } },
      ['plan.level'],
    ],
    [
      'is a field that one of two subgraphs has open',
      '{ plan(id: "rugby") { summary } }',
      { plan: { summary: null } },
      ['plan.summary'],
    ],
    [
      'is what another field would be made from',
      '{ plan(id: "rugby") { remark } }',
      { plan: { remark: null } },
      ['plan.remark'],
    ],
    [
      'is withheld in a named fragment, in one inside it and in an inline one',
      `{ plan(id: "rugby") { ...One } } fragment One on Plan { ... { ...Two } ... on Plan { b: loadedBy } }
       fragment Two on Plan { a: loadedBy id }`,
      { plan: { a: null, id: 'rugby', b: null } },
      ['plan.a', 'plan.b'],
    ],
    [
      'is withheld once where it is asked for again and again',
      '{ plan(id: "rugby") { loadedBy loadedBy ... { loadedBy } } plan(id: "rugby") { loadedBy } }',
      { plan: { loadedBy: null } },
      ['plan.loadedBy'],
    ],
    [
      'is not there where it is skipped',
      '{ plan(id: "rugby") { id loadedBy @skip(if: true) ... @include(if: false) { keeper } } }',
      { plan: { id: 'rugby' } },
      [],
    ],
    [
      'is withheld where it is not skipped',
      '{ plan(id: "rugby") { id loadedBy @skip(if: false) ... @include(if: true) { by: loadedBy } } }',
      { plan: { id: 'rugby', loadedBy: null, by: null } },
      ['plan.loadedBy', 'plan.by'],
    ],
    [
      'is a field of an interface that one of its objects protects',
      '{ bodies { name phone } }',
      {
        bodies: [
          { name: 'Warwick District Council', phone: null },
          { name: 'Warwickshire Police', phone: null },
        ],
      },
      ['bodies.0.phone', 'bodies.1.phone'],
    ],
    [
      'is shown of the objects that do not protect it, to whoever asks of these alone',
      '{ bodies { ... on Council { phone } ...F } } fragment F on Force { ... on Body { phone } officers }',
      { bodies: [{ phone: '1' }, { phone: null, officers: null }] },
      ['bodies.1.phone', 'bodies.1.officers'],
    ],
    [
      'is a union that could hold what is protected, whatever is asked of it',
      '{ holders { ... on Council { name } } }',
      { holders: null },
      ['holders'],
    ],
    [
      'is not counted by the names of its types',
      '{ holders { __typename } }',
      { holders: null },
      ['holders'],
    ],
    [
      'is withheld below an interface',
      '{ finders { plan { loadedBy } ... on Register { p: plan { id keeper } } } }',
      { finders: [{ plan: { loadedBy: null }, p: null }] },
      ['finders.0.plan.loadedBy', 'finders.0.p.keeper'],
    ],
    [
      'is withheld at the root',
      '{ logins plan(id: "rugby") { id } }',
      { logins: null, plan: { id: 'rugby' } },
      ['logins'],
    ],
  ])('%s: %s', async (_claim, query, data, withheld) => {
    expect(await ask(PUBLIC_VIEWER, query)).toMatchObject({ data, withheld });
    expect(graph.asked.join()).not.toMatch(/loadedBy|keeper|mark\b|summary|level|logins|officers|remark/);
    expect(faults).toEqual([]);
  });

  it('is never asked of a subgraph, which hears nothing at all where nothing else is asked', async () => {
    await ask(PUBLIC_VIEWER, '{ logins holders { ... on Council { name } } again: logins __typename }');
    expect(graph.asked).toEqual([]);
  });

  it('is not changed by a mutation either', async () => {
    expect((await ask(ANALYST, 'mutation { close(id: "rugby") { id } }')).data).toEqual({ close: null });
    expect(graph.asked).toEqual([]);
    expect((await ask(ADMINISTRATOR, 'mutation { close(id: "rugby") { id } }')).data).toEqual({
      close: { id: 'rugby' },
    });
  });

  it('is withheld beside questions about the schema', async () => {
    const { data } = await ask(PUBLIC_VIEWER, '{ logins __schema { queryType { name } } __typename }');
    expect(data).toEqual({ logins: null, __schema: { queryType: { name: 'Query' } }, __typename: 'Query' });
  });

  it('is told at 100 places, and then how many more there are', async () => {
    const fields = Array.from({ length: 60 }, (_, index) => `f${index}: loadedBy`).join(' ');
    const { data, errors } = await ask(PUBLIC_VIEWER, `{ plans { ${fields} } }`);
    expect(errors).toHaveLength(101);
    expect(errors[100]).toEqual({
      message: 'Fields are withheld at 20 more places, for the same reasons.',
      extensions: { code: 'SIGN_IN_REQUIRED' },
    });
    expect(data.plans.map(({ f59 }: Record<string, unknown>) => f59)).toEqual([null, null]);
  });
});

describe('an error over a withheld field', () => {
  it('says who is shown it, and whether signing in is what is missing', async () => {
    const query = '{ plan(id: "rugby") { actions { text } level } }';
    expect((await ask(PUBLIC_VIEWER, query)).errors).toEqual([
      {
        message: 'Plan.actions is shown to whoever is signed in with the role partnership officer.',
        path: ['plan', 'actions'],
        extensions: { code: 'SIGN_IN_REQUIRED', field: 'Plan.actions', roles: ['PARTNERSHIP_OFFICER'] },
      },
      {
        message: 'Plan.level is shown to whoever is signed in.',
        path: ['plan', 'level'],
        extensions: { code: 'SIGN_IN_REQUIRED', field: 'Plan.level' },
      },
    ]);
    expect((await ask(ANALYST, query)).errors).toMatchObject([
      { path: ['plan', 'actions'], extensions: { code: 'ROLE_REQUIRED' } },
    ]);
  });
});

describe('a role', () => {
  it.each<[string, Viewer, object, string[]]>([
    [
      'nobody',
      PUBLIC_VIEWER,
      { loadedBy: null, summary: null, actions: null },
      ['loadedBy', 'summary', 'actions'],
    ],
    [
      'nothing but signed in',
      holder(),
      { loadedBy: null, summary: 'what rugby plans', actions: null },
      ['loadedBy', 'actions'],
    ],
    [
      'a partnership officer',
      OFFICER,
      {
        loadedBy: null,
        summary: 'what rugby plans',
        actions: [
          { text: 'first', by: null },
          { text: 'second', by: null },
        ],
      },
      ['loadedBy', 'actions.0.by', 'actions.1.by'],
    ],
    [
      'an administrator',
      ADMINISTRATOR,
      { loadedBy: 'clerk', summary: 'what rugby plans', actions: null },
      ['actions'],
    ],
    [
      'both',
      holder('ADMINISTRATOR', 'PARTNERSHIP_OFFICER'),
      {
        loadedBy: 'clerk',
        summary: 'what rugby plans',
        actions: [
          { text: 'first', by: 'clerk' },
          { text: 'second', by: 'clerk' },
        ],
      },
      [],
    ],
  ])('opens what it opens and nothing else: %s', async (_who, viewer, plan, withheld) => {
    const query = '{ plan(id: "rugby") { loadedBy summary actions { text by } } }';
    expect(await ask(viewer, query)).toMatchObject({
      data: { plan },
      withheld: withheld.map((place) => `plan.${place}`),
    });
  });

  it('of one asker opens nothing to the next, whoever asked the same before', async () => {
    const query = 'query ($id: ID!) { plan(id: $id) { loadedBy remark } }';
    const askers = [PUBLIC_VIEWER, ADMINISTRATOR, ANALYST, ADMINISTRATOR, PUBLIC_VIEWER, OFFICER];
    const told = await Promise.all(
      [...askers, ...askers].map(
        async (viewer) => (await ask(viewer, query, { id: 'rugby' })).data.plan.remark,
      ),
    );
    const expected = askers.map((viewer) => (viewer === ADMINISTRATOR ? 'loaded by clerk' : null));
    expect(told).toEqual([...expected, ...expected]);
  });

  it('shows no errors and no other names where nothing is withheld', async () => {
    expect(await ask(PUBLIC_VIEWER, '{ plans { id } bodies { name } }')).toEqual({
      data: {
        plans: [{ id: 'warwick' }, { id: 'rugby' }],
        bodies: [{ name: 'Warwick District Council' }, { name: 'Warwickshire Police' }],
      },
      withheld: [],
      errors: [],
    });
  });
});
