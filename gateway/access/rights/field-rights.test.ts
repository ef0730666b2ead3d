import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readFieldRights } from './field-rights.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@requires", "@provides", "@authenticated", "@requiresScopes", "@policy"])`;
const ADMIN = '@policy(policies: [["hub-administration"]])';
const SCOPE = '@requiresScopes(scopes: [["action-plans:read-actions"]])';
const POLICY_RIGHT = ['policy:hub-administration'];

function compose(...sdls: string[]): string {
  const composed = composeServices(
    sdls.map((sdl, index) => ({ name: `s${index}`, url: 'http://s', typeDefs: parse(`${LINK} ${sdl}`) })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return composed.supergraphSdl;
}

const read = (sdl: string) =>
  Object.fromEntries(
    [...readFieldRights(parse(sdl))].map(([coordinate, requirement]) => [
      coordinate,
      requirement.map((set) => [...set].sort()),
    ]),
  );

describe('what a field asks for, as composition wrote it', () => {
  it('is its own requirement', () => {
    expect(
      read(
        compose(`type Query { a: Int b: Int @authenticated c: Int ${SCOPE} d: Int ${ADMIN} @authenticated }`),
      ),
    ).toEqual({
      'Query.b': [['signed-in']],
      'Query.c': [['scope:action-plans:read-actions']],
      'Query.d': [[...POLICY_RIGHT, 'signed-in']],
    });
  });

  it('is asked under whatever name a subgraph uses the directive', () => {
    const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
      import: [{ name: "@policy", as: "@only" }])`;
    const { supergraphSdl } = composeServices([
      {
        name: 's',
        url: 'http://s',
        typeDefs: parse(
          `${link} type Query { a: Int @federation__authenticated b: Int @only(policies: [["hub-administration"]]) }`,
        ),
      },
    ]);
    expect(read(supergraphSdl ?? '')).toEqual({ 'Query.a': [['signed-in']], 'Query.b': [POLICY_RIGHT] });
  });

  it('holds where one of two subgraphs asks for it', () => {
    const secret =
      'type Query { area: Area } type Area @key(fields: "id") { id: ID! note: String @shareable @authenticated }';
    const open = 'type Area @key(fields: "id") { id: ID! note: String @shareable }';
    for (const sdls of [
      [secret, open],
      [secret, open.replace('note: String @shareable', `note: String @shareable ${ADMIN}`)],
    ])
      expect(read(compose(...sdls))['Area.note']?.[0]).toContain('signed-in');
  });

  it('takes in the requirements of its type and of its object, with the name of the type', () => {
    const sdl = `type Query { action: Action actions: [[Action!]!] level: Level when: Day plain: Plain }
      type Action @authenticated { text: String by: String ${ADMIN} } type Plain { text: String }
      enum Level @authenticated { HIGH } scalar Day ${ADMIN}`;
    expect(read(compose(sdl))).toEqual({
      'Query.action': [['signed-in']],
      'Query.actions': [['signed-in']],
      'Query.level': [['signed-in']],
      'Query.when': [POLICY_RIGHT],
      'Action.__typename': [['signed-in']],
      'Action.text': [['signed-in']],
      'Action.by': [[...POLICY_RIGHT, 'signed-in']],
    });
  });

  it('is that of every object that could be there, of a union or an interface', () => {
    const sdl = `type Query { body: Body holder: Holder }
      interface Body { name: String } union Holder = Council | Plan
      type Council implements Body { name: String } type Force implements Body ${ADMIN} { name: String }
      type Plan @authenticated { name: String }`;
    const rights = read(compose(sdl));
    expect(rights['Query.body']).toEqual([POLICY_RIGHT]);
    expect(rights['Query.holder']).toEqual([['signed-in']]);
    expect(rights).not.toHaveProperty('Council.name');
  });

  it('is nothing in a supergraph that is open to all', () => {
    expect(read(compose('type Query { a: Int }'))).toEqual({});
  });
});

describe('a supergraph is refused', () => {
  it.each<[string, string, string]>([
    [
      'that asks for a scope nobody is known to have',
      'type Query { a: Int @requiresScopes(scopes: [["read:all"]]) }',
      '"read:all"',
    ],
    [
      'that takes a scope for a policy',
      'type Query { a: Int @policy(policies: [["action-plans:read-actions"]]) }',
      '@policy of Query.a',
    ],
    ['that asks for no group', 'type Query { a: Int @policy(policies: []) }', 'names no policies'],
    [
      'that asks for an empty group',
      'type Query { a: Int @policy(policies: [["hub-administration"], []]) }',
      'names no policies',
    ],
    [
      'that asks for a scope without a name',
      'type Query { a: Int @requiresScopes(scopes: [[""]]) }',
      'names no scopes',
    ],
    ['that leaves out the policies', 'type Query @policy { a: Int }', 'names no policies'],
    [
      'that spells a directive otherwise',
      `type Query { a: Int @federation__authenticated }`,
      '@authenticated in a way',
    ],
    [
      'that joins a directive',
      'type Query { a: Int @join__directive(graphs: [A], name: "policy") }',
      '@policy in a way',
    ],
    [
      'that renames a feature',
      'schema @link(url: "https://specs.apollo.dev/policy/v0.1", as: "only") { query: Query }',
      '@policy in a way',
    ],
    [
      'that renames a directive',
      'schema @link(url: "https://specs.apollo.dev/policy/v0.1", import: [{ name: "@policy", as: "@only" }]) { query: Query }',
      '@policy in a way',
    ],
    [
      'that asks in an extension',
      'type Query { a: Int } extend type Query { b: Int @authenticated }',
      '@authenticated in a way',
    ],
    ['that asks of an argument', 'type Query { a(b: Int @authenticated): Int }', '@authenticated in a way'],
    [
      'that asks of a union',
      'union U @authenticated = Query type Query { a: Int }',
      '@authenticated in a way',
    ],
    [
      'that protects an interface and not its objects',
      'interface B { n: Int @authenticated } type C implements B { n: Int } type Query { b: B }',
      'B.n asks for more rights than the objects',
    ],
    [
      'that protects all of an interface and not its objects',
      'interface B @authenticated { n: Int } type C implements B { n: Int } type Query { b: B }',
      'B asks for more rights than the objects',
    ],
    [
      'that needs a context somewhere',
      `type Query { a: Int @authenticated b: Int @join__field(graph: A, contextArguments: []) }`,
      'Query.b draws on a context',
    ],
  ])('%s', (_what, sdl, message) => {
    expect(() => readFieldRights(parse(sdl))).toThrow(message);
  });

  const drawn = (fields: string, directive: string) =>
    `type Query { area: Area } type Area ${directive} { id: ID! @authenticated next: Area secret: String @authenticated ${fields} }`;
  it.each<[string, string, string]>([
    [
      'requires',
      drawn('note: String @join__field(graph: A, requires: "secret")', ''),
      'Area.note draws on Area.secret',
    ],
    [
      'requires deeper down',
      drawn('note: String @join__field(graph: A, requires: "next { next { secret } }")', ''),
      'Area.note draws on Area.secret',
    ],
    [
      'requires in a fragment',
      drawn('note: String @join__field(graph: A, requires: "next { ... on Area { secret } }")', ''),
      'Area.note draws on Area.secret',
    ],
    [
      'requires more than it asks for',
      drawn(`note: String ${ADMIN} @join__field(graph: A, requires: "secret")`, ''),
      'Area.note draws on Area.secret',
    ],
    [
      'provides',
      drawn('other: Area @join__field(graph: A, provides: "secret")', ''),
      'Area.other draws on Area.secret',
    ],
    ['is known by', drawn('', '@join__type(graph: A, key: "id")'), 'The key of Area draws on Area.id'],
  ])('whose open field %s a protected one', (_how, sdl, message) => {
    expect(() => readFieldRights(parse(sdl))).toThrow(message);
  });

  it('whose field requires an object that could be a protected one', () => {
    const sdl = `union Holder = Open | Plan type Open { name: String } type Plan @authenticated { name: String }
      type Query { a: Int @join__field(graph: A, requires: "held { ... on Open { name } }") held: Holder }`;
    expect(() => readFieldRights(parse(sdl))).toThrow('Query.a draws on Query.held');
  });
});

it('a field may draw on a protected one where it asks for the same right, or its object does', () => {
  const other =
    'type Area @key(fields: "id") { id: ID! secret: String @external note: String @requires(fields: "secret") @authenticated }';
  const sdl =
    'type Query { area: Area } type Area @key(fields: "id") { id: ID! secret: String @authenticated }';
  expect(read(compose(sdl, other))['Area.note']).toEqual([['signed-in']]);
  const object =
    'type Query { a: A } type A @authenticated { s: String @authenticated n: String @join__field(graph: A, requires: "s") }';
  expect(() => readFieldRights(parse(object))).not.toThrow();
});
