import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type AnswerSize, estimateAnswer } from './answer-size.js';
import { readWeights } from './field-weights.js';

const SDL = `
  directive @cost(weight: Int!) on FIELD_DEFINITION | OBJECT
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean) on FIELD_DEFINITION
  type Query {
    area(id: ID): Area
    areas: [Area!]
    forces: [Force!] @listSize(assumedSize: 43)
    named(ids: [ID!]): [Area!] @listSize(slicingArguments: ["ids"])
    grants(first: Int = 25, after: String): Grants
    options(limit: Int): Options @cost(weight: 50) @listSize(slicingArguments: ["limit"], sizedFields: ["best"])
    bodies: [Body!]
    compare(ids: [ID!]): Comparison
    kinds(only: [ID!]): [Area!] @listSize(assumedSize: 23)
    ranks(among: [Group!]): [Area!] @listSize(assumedSize: 3)
    contradictions(kinds: [Kind!], of: Filter): [Area!] @listSize(assumedSize: 20)
    assess(input: Proposal, groups: [[ID!]!]): Comparison
  }
  enum Group { NEIGHBOURS POLICE_AREA ENGLAND_AND_WALES }
  input Proposal { areas: [ID!]! purposes: [Kind!] }
  input Filter { kinds: [Kind!] }
  enum Kind { FIGURES_DISAGREE DOCUMENTS_DISAGREE }
  type Mutation { rename(id: ID!): Area }
  type Area { id: ID! name: String neighbours: [Area!]! }
  type Force @cost(weight: 3) { name: String! }
  type Comparison { rows: [Area!]! }
  type Grants { totalCount: Int nodes: [Area!]! }
  type Options { best: [Area!]! others: [Area!]! }
  interface Body { name: String }
  type Council implements Body { name: String areas: [Area!]! }
`;
const schema = buildSchema(SDL);
const weights = readWeights(parse(SDL));

function estimate(query: string, variableValues: Record<string, unknown> = {}): AnswerSize {
  return estimateAnswer({ schema, fragments: new Map(), variableValues, weights }, parse(query));
}

describe('an answer is thought to hold', () => {
  it.each<[string, AnswerSize]>([
    ['{ area { id name } }', { values: 3, cost: 1 }],
    ['{ areas { id } }', { values: 200, cost: 100 }],
    ['{ area { neighbours { id } } }', { values: 17, cost: 9 }],
    ['{ forces { name } }', { values: 86, cost: 129 }],
    ['{ named(ids: ["warwick", "rugby"]) { id } }', { values: 4, cost: 2 }],
    ['{ grants { totalCount nodes { id } } }', { values: 52, cost: 26 }],
    ['{ grants(first: 500) { nodes { id } } }', { values: 1001, cost: 501 }],
    ['{ options(limit: 3) { best { id } others { id } } }', { values: 23, cost: 61 }],
    ['{ compare(ids: ["a", "b"]) { rows { id } } }', { values: 17, cost: 9 }],
    [`{ compare(ids: ${JSON.stringify(Array(314).fill('a'))}) { rows { id } } }`, { values: 629, cost: 315 }],
    ['{ kinds { id } }', { values: 46, cost: 23 }],
    ['{ kinds(only: ["a"]) { id } }', { values: 2, cost: 1 }],
    ['{ ranks { id } }', { values: 6, cost: 3 }],
    ['{ ranks(among: []) { id } }', { values: 6, cost: 3 }],
    ['{ ranks(among: [POLICE_AREA]) { id } }', { values: 2, cost: 1 }],
    ['{ contradictions { id } }', { values: 40, cost: 20 }],
    ['{ contradictions(kinds: [DOCUMENTS_DISAGREE]) { id } }', { values: 40, cost: 20 }],
    ['{ contradictions(of: { kinds: [DOCUMENTS_DISAGREE] }) { id } }', { values: 40, cost: 20 }],
    [
      `{ assess(input: { areas: ${JSON.stringify(Array(50).fill('a'))} }) { rows { id } } }`,
      { values: 101, cost: 51 },
    ],
    [
      `{ assess(groups: [${JSON.stringify(Array(20).fill('a'))}, ["b", "c"]]) { rows { id } } }`,
      { values: 45, cost: 23 },
    ],
    ['{ bodies { name ... on Council { areas { id } } } }', { values: 1800, cost: 900 }],
    ['mutation { rename(id: "rugby") { id } }', { values: 2, cost: 11 }],
  ])('%s: %j', (query, size) => {
    expect(estimate(query)).toEqual(size);
  });

  it('what it holds whatever stands in variables that are no lengths', () => {
    const document = parse('query ($ids: [ID!]) { compare(ids: $ids) { rows { id } } }');
    for (const ids of [Object.create(null), 'a', null, true])
      expect(
        estimateAnswer({ schema, fragments: new Map(), variableValues: { ids }, weights }, document).cost,
      ).toBe(9);
  });

  it('as many rows as there are ids in a variable', () => {
    const document = parse('query ($ids: [ID!]) { compare(ids: $ids) { rows { id } } }');
    const costs = [1, 314, 1].map(
      (count) =>
        estimateAnswer(
          { schema, fragments: new Map(), variableValues: { ids: Array(count).fill('a') }, weights },
          document,
        ).cost,
    );
    expect(costs).toEqual([9, 315, 9]);
  });

  it('as many rows as there are ids inside an input', () => {
    const document = parse('query ($of: Proposal) { assess(input: $of) { rows { id } } }');
    const costs = [1, 314, 1].map(
      (count) =>
        estimateAnswer(
          {
            schema,
            fragments: new Map(),
            variableValues: { of: { areas: Array(count).fill('a') } },
            weights,
          },
          document,
        ).cost,
    );
    expect(costs).toEqual([9, 315, 9]);
  });

  it('as many rows as there are ids inside an input, however many purposes stand beside them', () => {
    const document = parse('query ($of: Proposal) { assess(input: $of) { rows { id } } }');
    const costs = [10, 20].map((count) => {
      const of = { areas: Array(count).fill('a'), purposes: Array(30).fill('FIGURES_DISAGREE') };
      return estimateAnswer({ schema, fragments: new Map(), variableValues: { of }, weights }, document).cost;
    });
    expect(costs).toEqual([11, 21]);
  });

  it('all there are of the kinds in a variable, and one of each group', () => {
    const kinds = 'query ($kinds: [Kind!]) { contradictions(kinds: $kinds) { id } }';
    expect(estimate(kinds, { kinds: ['DOCUMENTS_DISAGREE'] }).cost).toBe(20);
    const document = parse('query ($among: [Group!]) { ranks(among: $among) { id } }');
    const costs = [['POLICE_AREA'], ['POLICE_AREA', 'NEIGHBOURS'], undefined].map(
      (among) =>
        estimateAnswer({ schema, fragments: new Map(), variableValues: { among }, weights }, document).cost,
    );
    expect(costs).toEqual([1, 2, 3]);
  });

  it('as many rows as the variables of its pages say, for the same document', () => {
    const document = parse('query ($rows: Int) { grants(first: $rows) { nodes { id } } }');
    const costs = [1, 500, 1, undefined].map(
      (rows) =>
        estimateAnswer({ schema, fragments: new Map(), variableValues: { rows }, weights }, document).cost,
    );
    expect(costs).toEqual([2, 501, 2, 26]);
  });
});
