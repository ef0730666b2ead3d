import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSmallGraph } from '../../test/support/small-graph.js';
import { refuseAuthDirectives, subgraphNames } from './supergraph.js';

it('knows the subgraphs of a composed graph by the names they were given', () => {
  expect(subgraphNames(parse(composeSmallGraph().supergraphSdl))).toEqual(['funding', 'geography']);
});

describe('a supergraph that asks for rights', () => {
  it.each([
    ['@authenticated', 'type Query { secret: String @authenticated }'],
    ['@requiresScopes', 'type Query { secret: String @requiresScopes(scopes: [["read:grants"]]) }'],
    ['@policy', 'type Query @policy(policies: [["opcc"]]) { secret: String }'],
    ['@policy', 'type Query { secret: String @federation__policy(policies: [["opcc"]]) }'],
    ['@authenticated', 'type Query { secret: String @join__directive(graphs: [A], name: "authenticated") }'],
    [
      '@policy',
      'schema @link(url: "https://specs.apollo.dev/policy/v0.1", as: "opcc") { query: Query } type Query { a: Int }',
    ],
  ])('by %s is refused: %s', (directive, sdl) => {
    expect(() => refuseAuthDirectives(parse(sdl))).toThrow(`The supergraph uses ${directive}`);
  });

  it('is refused however composition writes it', () => {
    const { supergraphSdl } = composeSmallGraph('extend type Area { secret: String @authenticated }');
    expect(() => refuseAuthDirectives(parse(supergraphSdl))).toThrow('@authenticated');
  });
});

it('accepts a supergraph that is open to all', () => {
  expect(() => refuseAuthDirectives(parse(composeSmallGraph().supergraphSdl))).not.toThrow();
});
