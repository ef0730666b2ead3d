import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { answerReferences } from './entity-references.js';

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { day: String }
  type Area @key(fields: "id") { id: ID! name: String }
  type Paper @key(fields: "id") { id: ID! }
`;
const ASK = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { __typename ... on Area { id name } ... on Paper { id } }
}`;
const rugby = { id: 'rugby', name: 'Rugby' };

function ask(...representations: { __typename: string; id: string }[]) {
  const schema = buildSubgraphSchema([{ typeDefs: parse(SDL) }]);
  answerReferences(schema, {
    Area: ({ id }: { id: string }) => {
      if (id === 'rugby') return rugby;
      return id === 'warwick' ? Promise.resolve({ id, name: 'Warwick' }) : null;
    },
  });
  return graphql({ schema, source: ASK, variableValues: { representations }, contextValue: {} });
}

describe('references to entities', () => {
  it('are answered in their order, whether known, read, missing or no more than they say', async () => {
    const { data, errors } = await ask(
      { __typename: 'Area', id: 'warwick' },
      { __typename: 'Area', id: 'rugby' },
      { __typename: 'Area', id: 'bristol' },
      { __typename: 'Paper', id: 'plan-2024' },
    );
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([
      { __typename: 'Area', id: 'warwick', name: 'Warwick' },
      { __typename: 'Area', id: 'rugby', name: 'Rugby' },
      null,
      { __typename: 'Paper', id: 'plan-2024' },
    ]);
  });

  it('leave what is kept as it is, but for the name of its type, which is no part of its data', async () => {
    await ask({ __typename: 'Area', id: 'rugby' });
    const { errors } = await ask({ __typename: 'Area', id: 'rugby' });
    expect(errors).toBeUndefined();
    expect(Object.keys(rugby)).toEqual(['id', 'name']);
  });

  it('are refused where nothing has the type', async () => {
    const { errors } = await ask({ __typename: 'Area', id: 'rugby' }, { __typename: 'Borough', id: 'rugby' });
    expect(errors?.[0]?.message).toContain('"Borough"');
  });
});
