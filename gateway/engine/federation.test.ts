import { parse } from 'graphql';
import { afterEach, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../shared/access/viewer.js';
import { type ComposedGraph, composeGraph, type SubgraphSource } from '../../test/support/composed-graph.js';
import type { Engine } from './engine.js';
import { createEngine } from './planned-engine.js';

/** What federation promises, on graphs that ask for it: each case is one that gateways have been seen to get wrong. */

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@interfaceObject"])';

let engine: Engine | undefined;
afterEach(() => engine?.[Symbol.asyncDispose]());

type Sources = Readonly<Record<string, SubgraphSource>>;

interface AskOptions {
  variables?: Readonly<Record<string, unknown>>;
  change?: (graph: ComposedGraph) => void;
  /** Whatever is held against a schema must know interface objects; the hub has none. */
  checkAnswers?: boolean;
}

async function ask(
  sources: Sources,
  query: string,
  { variables = {}, change, checkAnswers = true }: AskOptions = {},
) {
  const linked = Object.entries(sources).map(([name, { sdl, resolvers }]) => [
    name,
    { sdl: `${LINK}\n${sdl}`, resolvers },
  ]);
  const graph = composeGraph(Object.fromEntries(linked));
  change?.(graph);
  engine = await createEngine({ ...graph, checkAnswers, subgraphTimeoutMs: 5000, onFault: () => {} });
  return engine.execute({ document: parse(query), variables, viewer: PUBLIC_VIEWER, requestId: 'r-1' });
}

const NAMES: Readonly<Record<string, string>> = { rugby: 'Rugby', warwick: 'Warwick' };

const PLACES: SubgraphSource = {
  sdl: `
    type Query { areas: [Area!] area(id: ID!): Area }
    type Area @key(fields: "id") { id: ID! name: String! near: [Area!]! }`,
  resolvers: {
    Query: {
      areas: () => Object.keys(NAMES).map((id) => ({ id })),
      area: (_root: unknown, { id }: { id: string }) => (NAMES[id] ? { id } : null),
    },
    Area: {
      name: ({ id }: { id: string }) => NAMES[id],
      near: ({ id }: { id: string }) =>
        Object.keys(NAMES).flatMap((other) => (other === id ? [] : { id: other })),
      __resolveReference: (area: object) => area,
    },
  },
};

const MONEY: SubgraphSource = {
  sdl: `
    type Query { paid: Int }
    type Area @key(fields: "id") { id: ID! granted(year: String): String home: Home! }
    type Home @key(fields: "of") { of: ID! rent(year: String): String }`,
  resolvers: {
    Area: {
      granted: ({ id }: { id: string }, { year }: { year?: string }) => `${id} ${year}`,
      home: ({ id }: { id: string }) => ({ of: id }),
      __resolveReference: (area: object) => area,
    },
    Home: {
      rent: ({ of }: { of: string }, { year }: { year?: string }) => `${of} ${year}`,
      __resolveReference: (home: object) => home,
    },
  },
};

it('answers the same field of the same area with other arguments at each place where it is asked', async () => {
  const query = `{
    one: area(id: "rugby") { granted(year: "2022") near { granted(year: "2020") } }
    two: area(id: "rugby") { granted(year: "2023") home { rent(year: "2021") } }
    three: area(id: "rugby") { home { rent(year: "2022") } }
  }`;
  expect(await ask({ places: PLACES, money: MONEY }, query)).toEqual({
    data: {
      one: { granted: 'rugby 2022', near: [{ granted: 'warwick 2020' }] },
      two: { granted: 'rugby 2023', home: { rent: 'rugby 2021' } },
      three: { home: { rent: 'rugby 2022' } },
    },
  });
});

it('gives fields in the order of the question, and none that was not asked for', async () => {
  const { data } = await ask({ places: PLACES, money: MONEY }, '{ areas { granted name kind: __typename } }');
  expect(JSON.stringify(data)).toBe(
    '{"areas":[{"granted":"rugby undefined","name":"Rugby","kind":"Area"},{"granted":"warwick undefined","name":"Warwick","kind":"Area"}]}',
  );
});

it('hands over variables with their defaults, and none that was not given', async () => {
  const query =
    'query ($id: ID!, $year: String = "1998", $other: String) { area(id: $id) { granted(year: $year) other: granted(year: $other) } }';
  expect((await ask({ places: PLACES, money: MONEY }, query, { variables: { id: 'rugby' } })).data).toEqual({
    area: { granted: 'rugby 1998', other: 'rugby undefined' },
  });
});

it('names the root type without asking anybody', async () => {
  const nobody = (graph: ComposedGraph) => {
    for (const name of graph.executors.keys())
      graph.executors.set(name, () => Promise.reject(new Error('asked')));
  };
  expect(await ask({ places: PLACES, money: MONEY }, '{ __typename }', { change: nobody })).toEqual({
    data: { __typename: 'Query' },
  });
});

it('tells an error at every place of the entity that it is about', async () => {
  const failing: SubgraphSource = {
    sdl: MONEY.sdl,
    resolvers: {
      Area: {
        granted: ({ id }: { id: string }) => {
          if (id === 'rugby') throw new Error('no such row');
          return id;
        },
        __resolveReference: (area: object) => area,
      },
    },
  };
  const query = '{ areas { id granted } area(id: "rugby") { granted } }';
  const { data, errors } = await ask({ places: PLACES, money: failing }, query);
  expect(data).toEqual({
    areas: [
      { id: 'rugby', granted: null },
      { id: 'warwick', granted: 'warwick' },
    ],
    area: { granted: null },
  });
  expect(errors?.map(({ path }) => path?.join('.')).sort()).toEqual(['area.granted', 'areas.0.granted']);
});

const BODIES: SubgraphSource = {
  sdl: `
    type Query { bodies: [Body!] anyBody: AnyBody }
    interface Body @key(fields: "id") { id: ID! name: String! }
    type Council implements Body @key(fields: "id") { id: ID! name: String! seats: Int! }
    type Force implements Body @key(fields: "id") { id: ID! name: String! officers: Int! }
    union AnyBody = Council | Force`,
  resolvers: {
    Query: { bodies: () => BODY_ROWS, anyBody: () => BODY_ROWS[1] },
    Council: { __resolveReference: ({ id }: { id: string }) => BODY_ROWS.find((row) => row.id === id) },
    Force: { __resolveReference: ({ id }: { id: string }) => BODY_ROWS.find((row) => row.id === id) },
    Body: { __resolveReference: ({ id }: { id: string }) => BODY_ROWS.find((row) => row.id === id) },
  },
};
const BODY_ROWS = [
  { __typename: 'Council', id: 'c1', name: 'Rugby Borough Council', seats: 42 },
  { __typename: 'Force', id: 'f1', name: 'Warwickshire Police', officers: 1100 },
];

const DUTIES: SubgraphSource = {
  sdl: `
    type Query { dutyBearers: [Body!] }
    type Body @key(fields: "id") @interfaceObject { id: ID! duty: String! }`,
  resolvers: {
    Query: { dutyBearers: () => [{ id: 'f1' }, { id: 'c1' }] },
    Body: { duty: ({ id }: { id: string }) => `s.17 ${id}`, __resolveReference: (body: object) => body },
  },
};

it('gives every type of an interface the field that another part knows of them all', async () => {
  const query = '{ bodies { __typename duty ... on Council { seats } ... on Force { officers duty } } }';
  expect(await ask({ bodies: BODIES, duties: DUTIES }, query, { checkAnswers: false })).toEqual({
    data: {
      bodies: [
        { __typename: 'Council', duty: 's.17 c1', seats: 42 },
        { __typename: 'Force', duty: 's.17 f1', officers: 1100 },
      ],
    },
  });
});

it('finds out of which type a body is that was found by the interface alone', async () => {
  const query = '{ dutyBearers { __typename name ... on Council { seats } } }';
  expect(await ask({ bodies: BODIES, duties: DUTIES }, query, { checkAnswers: false })).toEqual({
    data: {
      dutyBearers: [
        { __typename: 'Force', name: 'Warwickshire Police' },
        { __typename: 'Council', name: 'Rugby Borough Council', seats: 42 },
      ],
    },
  });
});

it('reads a member of a union by what it is', async () => {
  const query = '{ anyBody { ... on Council { seats } ... on Force { officers } } }';
  expect(await ask({ bodies: BODIES, duties: DUTIES }, query, { checkAnswers: false })).toEqual({
    data: { anyBody: { officers: 1100 } },
  });
});

it('hands over what a field requires, also from inside lists and of fields with arguments', async () => {
  const areas: SubgraphSource = {
    sdl: `
      type Query { areas: [Area!] }
      type Area @key(fields: "id") { id: ID! people(year: Int): Int parts: [Part!]! }
      type Part { code: String! size(unit: String): Int }`,
    resolvers: {
      Query: { areas: () => [{ id: 'rugby' }, { id: 'nowhere' }] },
      Area: {
        people: ({ id }: { id: string }, { year }: { year: number }) => (id === 'rugby' ? year : null),
        parts: ({ id }: { id: string }) => (id === 'rugby' ? [{ code: 'a' }, { code: 'b' }] : []),
        __resolveReference: (area: object) => area,
      },
      Part: {
        size: ({ code }: { code: string }, { unit }: { unit: string }) =>
          unit === 'ha' ? code.charCodeAt(0) : 0,
      },
    },
  };
  const rates: SubgraphSource = {
    sdl: `
      type Area @key(fields: "id") {
        id: ID!
        people(year: Int): Int @external
        parts: [Part!]! @external
        rate: String @requires(fields: "people(year: 2024) parts { code size(unit: \\"ha\\") }")
      }
      type Part { code: String! @external size(unit: String): Int @external }`,
    resolvers: {
      Area: {
        rate: (area: object) => JSON.stringify(area),
        __resolveReference: (area: object) => area,
      },
    },
  };
  const { data } = await ask({ areas, rates }, '{ areas { people(year: 2020) rate } }');
  const [rugby, nowhere] = (data?.areas ?? []) as { people: number | null; rate: string }[];
  expect([rugby?.people, nowhere?.people]).toEqual([2020, null]);
  expect(JSON.parse(rugby?.rate ?? '')).toMatchObject({
    people: 2024,
    parts: [
      { code: 'a', size: 97 },
      { code: 'b', size: 98 },
    ],
  });
  expect(JSON.parse(nowhere?.rate ?? '')).not.toHaveProperty('people');
});

it('tells nobody of a value that is inaccessible', async () => {
  const areas: SubgraphSource = {
    sdl: `
      type Query { areas: [Area!] }
      type Area { id: ID! kind: Kind }
      enum Kind { DISTRICT SECRET @inaccessible }`,
    resolvers: {
      Query: {
        areas: () => [
          { id: 'rugby', kind: 'DISTRICT' },
          { id: 'warwick', kind: 'SECRET' },
        ],
      },
    },
  };
  expect((await ask({ areas }, '{ areas { id kind } }')).data).toEqual({
    areas: [
      { id: 'rugby', kind: 'DISTRICT' },
      { id: 'warwick', kind: null },
    ],
  });
});
