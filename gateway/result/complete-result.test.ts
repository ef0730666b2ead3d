import { buildSchema, type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { completeData } from './complete-result.js';

const schema = buildSchema(`
  type Query {
    partnership: Partnership
    required: Partnership!
    bodies: [Body!]
    total: Int
    matrix: [[Int!]!]
    holder: Holder
  }
  type Partnership { id: ID! name: String! area: Area areas: [Area!] required: Area! }
  type Area { code: ID! population: Int people: Int! }
  interface Body { name: String! }
  type Council implements Body { name: String! seats: Int! }
  type Force implements Body { name: String! officers: Int! }
  union Holder = Council | Area
`);

function complete(query: string, data: unknown, variableValues: Record<string, unknown> = {}) {
  const document = parse(query);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return completeData({ schema, fragments, variableValues }, operation, data);
}

describe('a null in a non-null place', () => {
  it.each([
    [
      'makes its nearest nullable parent null',
      '{ partnership { area { code people } } }',
      { partnership: { area: { code: 'E1', people: null } } },
      { partnership: { area: null } },
    ],
    [
      'counts the same when the key is missing',
      '{ partnership { area { people } } }',
      { partnership: { area: {} } },
      { partnership: { area: null } },
    ],
    [
      'goes up through every non-null parent',
      '{ partnership { id required { people } } }',
      { partnership: { id: 's', required: { people: null } } },
      { partnership: null },
    ],
    [
      'takes a list without holes with it',
      '{ partnership { id areas { code } } }',
      { partnership: { id: 's', areas: [{ code: 'E1' }, null] } },
      { partnership: { id: 's', areas: null } },
    ],
    [
      'takes the list when it lies inside an item',
      '{ partnership { areas { people } } }',
      { partnership: { areas: [{ people: 1 }, {}] } },
      { partnership: { areas: null } },
    ],
    ['takes lists of lists', '{ matrix }', { matrix: [[1], [2, null]] }, { matrix: null }],
    ['takes everything from a root that is never null', '{ total required { id } }', { total: 3 }, null],
  ])('%s', (_name, query, data, expected) => {
    expect(complete(query, data)).toEqual(expected);
  });
});

describe('missing data', () => {
  it.each([undefined, null])('of %s is rebuilt from null roots, in the order asked', (data) => {
    const completed = complete('{ b: total partnership { id } a: total }', data);
    expect(completed).toEqual({ b: null, partnership: null, a: null });
    expect(Object.keys(completed ?? {})).toEqual(['b', 'partnership', 'a']);
  });

  it('is not made up where a field is skipped', () => {
    const query = 'query ($yes: Boolean!) { total @skip(if: $yes) partnership @include(if: $yes) { id } }';
    expect(complete(query, undefined, { yes: true })).toEqual({ partnership: null });
    expect(complete(query, undefined, { yes: false })).toEqual({ total: null });
  });
});

describe('what is whole', () => {
  it.each([
    [
      'aliases and fragments',
      '{ south: partnership { ...Names ... { area { code } } } } fragment Names on Partnership { id called: name }',
      { south: { id: 's', called: 'South Warwickshire', area: { code: 'E07000221' } } },
    ],
    [
      'one object asked for twice',
      '{ partnership { area { code } area { population } } }',
      { partnership: { area: { code: 'E1', population: null } } },
    ],
    [
      'type names',
      '{ __typename partnership { __typename id } }',
      { __typename: 'Query', partnership: { __typename: 'Partnership', id: 's' } },
    ],
    [
      'lists of interfaces',
      '{ bodies { name ... on Council { seats } ... on Force { officers } } }',
      {
        bodies: [
          { name: 'Warwick', seats: 44 },
          { name: 'Warwickshire Police', officers: 1150 },
        ],
      },
    ],
    ['unions', '{ holder { ... on Area { code } } }', { holder: {} }],
    [
      'zero, false and the empty text',
      '{ total partnership { name } }',
      { total: 0, partnership: { name: '' } },
    ],
  ])('stays as it is: %s', (_name, query, data) => {
    expect(complete(query, data)).toEqual(data);
  });
});

describe('an object of an interface or a union', () => {
  it('is null when a field of its own type is missing, told by its type name', () => {
    const query = '{ bodies { kind: __typename name ... on Council { seats } ... on Force { officers } } }';
    const warwick = { kind: 'Council', name: 'Warwick', seats: 44 };
    expect(complete(query, { bodies: [warwick, { kind: 'Force', name: 'Warwickshire Police' }] })).toEqual({
      bodies: null,
    });
    expect(complete(query, { bodies: [warwick] })).toEqual({ bodies: [warwick] });
  });

  it('is null when it has fields of no type', () => {
    expect(complete('{ holder { ... on Area { code } } }', { holder: { seats: 1 } })).toEqual({
      holder: null,
    });
  });
});
