import { expect, it } from 'vitest';
import { summariseSubgraphs } from './subgraph-health.rules.js';

it('counts a document once that gave two sorts of records, and leaves a day that is not known out of the oldest', () => {
  const paper = { subgraph: 'strategy', documentId: 'warwickshire-pcc-2023', knownAt: '2023-11-03' };
  const loaded = [
    { ...paper, records: 1 },
    { ...paper, records: 14 },
    { subgraph: 'strategy', documentId: 'north-worcestershire-2016', records: 11, knownAt: '2016-03-21' },
    { subgraph: 'mergers', documentId: 'cpa-2026', records: 2, knownAt: null },
  ];
  expect(summariseSubgraphs(loaded)).toEqual([
    { name: 'strategy', records: 26, documents: 2, oldest: '2016-03-21', newest: '2023-11-03' },
    { name: 'mergers', records: 2, documents: 1, oldest: null, newest: null },
  ]);
});
