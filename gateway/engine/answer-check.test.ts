import { parse, print } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { composeSmallGraph } from '../../test/support/small-graph.js';
import { checkAnswers } from './answer-check.js';
import { readAnswerShapes } from './answer-shape.js';
import type { SubgraphRequest } from './engine.js';

const shapeOf = readAnswerShapes(parse(composeSmallGraph().supergraphSdl));
const WARWICK = { __typename: 'Area', id: 'warwick' };
const RUGBY = { __typename: 'Area', id: 'rugby' };
const ENTITIES = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Area { granted note } } }';

let faults: string[] = [];
let sent = '';
beforeEach(() => {
  faults = [];
});

/** Asks a subgraph that answers this whatever it is asked. */
function ask(name: string, query: string, answer: object, representations: object[] = []) {
  const checked = checkAnswers(
    async ({ document }) => {
      sent = print(document);
      return structuredClone(answer);
    },
    { name, shape: shapeOf(name), onFault: (error) => faults.push(String(error)) },
  );
  const request: SubgraphRequest = { document: parse(query), variables: { r: representations } };
  return checked(request);
}

const geography = (query: string, data: object) => ask('geography', query, { data });
const funding = (...entities: unknown[]) =>
  ask('funding', ENTITIES, { data: { _entities: entities } }, [WARWICK, RUGBY]);

/** An entity as an honest subgraph answers it. */
const entity = (id: string, granted: unknown = 1) => ({
  __typename: 'Area',
  hubKey_id: id,
  granted,
  note: `paid to ${id}`,
});

describe('a value that cannot be', () => {
  it.each<[string, string, object, object | null, (string | number)[]]>([
    ['a number for a text', '{ country }', { country: 7 }, null, ['country']],
    ['a list for an object', '{ area(id: "a") { name } }', { area: [] }, { area: null }, ['area']],
    ['an object for a list', '{ areas { name } }', { areas: {} }, { areas: null }, ['areas']],
    [
      'an object for a text',
      '{ areas { id } }',
      { areas: [{ id: {} }] },
      { areas: null },
      ['areas', 0, 'id'],
    ],
    [
      'a field left out',
      '{ area(id: "a") { id name } }',
      { area: { id: 'a' } },
      { area: null },
      ['area', 'name'],
    ],
    [
      'a null for a name',
      '{ area(id: "a") { name } }',
      { area: { name: null } },
      { area: null },
      ['area', 'name'],
    ],
    [
      'a type that it is not',
      '{ area(id: "a") { __typename } }',
      { area: { __typename: 'Council' } },
      { area: null },
      ['area', '__typename'],
    ],
    [
      'a type that there is not',
      '{ bodies { __typename name } }',
      { bodies: [{ __typename: 'Ward', name: 'x' }] },
      { bodies: null },
      ['bodies', 0],
    ],
    [
      'half a number',
      '{ bodies { ... on Council { __typename seats } } }',
      { bodies: [{ __typename: 'Council', seats: 4.5 }] },
      { bodies: null },
      ['bodies', 0, 'seats'],
    ],
  ])('%s is null with a coded error, and the log learns of it', async (_name, query, data, left, path) => {
    const result = await geography(query, data);
    expect(result.data).toEqual(left);
    expect(result.errors).toMatchObject([
      { path, extensions: { code: 'SOURCE_UNAVAILABLE', source: 'geography' } },
    ]);
    expect(faults).toEqual([expect.stringContaining(path.join('.'))]);
  });

  it('costs itself where null is allowed, and leaves its neighbours', async () => {
    const result = await funding({ ...entity('warwick'), note: 12 }, entity('rugby'));
    const { _entities: entities } = result.data as { _entities: unknown[] };
    expect(entities).toEqual([
      { __typename: 'Area', granted: 1, note: null },
      { __typename: 'Area', granted: 1, note: 'paid to rugby' },
    ]);
    expect(result.errors?.map(({ path }) => path)).toEqual([['_entities', 0, 'note']]);
  });

  it('costs the whole answer where more than a hundred are not', async () => {
    const areas = Array.from({ length: 101 }, () => ({ id: {} }));
    await expect(geography('{ areas { id } }', { areas })).rejects.toThrow('too much that cannot be');
  });

  it('is none of these: an answer that is right comes back as it was', async () => {
    const data = { areas: [{ __typename: 'Area', id: 'warwick', name: 'Warwick' }], country: 'England' };
    expect(await geography('{ areas { __typename id name } country }', data)).toEqual({ data });
    expect(faults).toEqual([]);
  });

  it('is not looked for where the subgraph says itself what went wrong', async () => {
    const answer = { data: { area: null }, errors: [{ message: 'no', path: ['area', 'name'] }] };
    expect(await ask('geography', '{ area(id: "a") { name } }', answer)).toEqual(answer);
  });
});

describe('entities', () => {
  it('are asked which they are, and the answer to that goes no further', async () => {
    const result = await funding(entity('warwick'), entity('rugby'));
    expect(sent).toContain('hubKey_id: id');
    expect(JSON.stringify(result)).not.toContain('hubKey');
    expect(result.errors).toBeUndefined();
  });

  it('may be unknown to the subgraph', async () => {
    expect((await funding(entity('warwick'), null)).errors).toBeUndefined();
  });

  it('that are left out are believed in nothing', async () => {
    await expect(ask('funding', ENTITIES, { data: {} }, [WARWICK])).rejects.toThrow('0 entities');
  });

  it.each<[string, unknown[]]>([
    ['in another order', [entity('rugby'), entity('warwick')]],
    ['that nobody asked for', [entity('warwick'), entity('stratford-on-avon')]],
    ['of another type', [entity('warwick'), { ...entity('rugby'), __typename: 'Totals' }]],
    ['that are no objects', [entity('warwick'), 'rugby']],
    ['too few', [entity('warwick')]],
    ['too many', [entity('warwick'), entity('rugby'), entity('rugby')]],
  ])('%s are believed in nothing', async (_name, entities) => {
    await expect(funding(...entities)).rejects.toThrow(/entit/);
  });
});
