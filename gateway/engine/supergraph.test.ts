import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { composeSmallGraph } from '../../test/support/small-graph.js';
import { subgraphNames } from './supergraph.js';

it('knows the subgraphs of a composed graph by the names they were given', () => {
  expect(subgraphNames(parse(composeSmallGraph().supergraphSdl))).toEqual(['funding', 'geography']);
});
