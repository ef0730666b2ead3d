import { describe, expect, inject, it } from 'vitest';
import { documentHash } from '../../gateway/http/trusted-documents.js';
import { MODES } from '../support/hub-process.js';
import { codeOf, LEAKS, post, requestAt } from '../support/request.js';

const QUERY = 'query ($id: ID!) { partnership(id: $id) { name } }';
const FILTERED = 'query ($filter: GrantFilter) { grantTotals(filter: $filter) { total { pounds } } }';
const RUGBY = { data: { partnership: { name: 'Rugby' } } };
const HASH = documentHash(QUERY);

/** `{"a":{"a":…}}` or `[[…]]`, which JSON.stringify would not survive writing. */
const nest = (open: string, close: string, levels: number) =>
  `${open.repeat(levels)}1${close.repeat(levels)}`;
const ask = (query: string, variables: string) =>
  `{"query":${JSON.stringify(query)},"variables":${variables}}`;

describe.each(MODES)('variables (%s)', (mode) => {
  it.each<[string, string, string]>([
    ['objects 100,000 deep as an id', ask(QUERY, `{"id":${nest('{"a":', '}', 100_000)}}`), 'BAD_USER_INPUT'],
    ['lists 100,000 deep as an id', ask(QUERY, `{"id":${nest('[', ']', 100_000)}}`), 'BAD_USER_INPUT'],
    [
      'objects 100,000 deep as a filter',
      ask(FILTERED, `{"filter":${nest('{"a":', '}', 100_000)}}`),
      'BAD_USER_INPUT',
    ],
    [
      'lists 100,000 deep in a filter',
      ask(FILTERED, `{"filter":{"partnerships":${nest('[', ']', 100_000)}}}`),
      'BAD_USER_INPUT',
    ],
    [
      'a filter inside a filter 10,000 times',
      ask(FILTERED, `{"filter":${nest('{"filter":', '}', 10_000)}}`),
      'BAD_USER_INPUT',
    ],
    [
      'a filter with 50,000 fields',
      ask(
        FILTERED,
        JSON.stringify({
          filter: Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`f${i}`, 1])),
        }),
      ),
      'BAD_USER_INPUT',
    ],
    ['a list for a single id', ask(QUERY, '{"id":["rugby"]}'), 'BAD_USER_INPUT'],
    ['true for an id', ask(QUERY, '{"id":true}'), 'BAD_USER_INPUT'],
    ['a list as variables', ask(QUERY, '["rugby"]'), 'BAD_REQUEST'],
    ['a text as variables', ask(QUERY, '"{}"'), 'BAD_REQUEST'],
    ['an object as an operation name', `{"query":"{ __typename }","operationName":{"a":1}}`, 'BAD_REQUEST'],
    ['a list as extensions', `{"query":"{ __typename }","extensions":[]}`, 'BAD_REQUEST'],
  ])('%s are refused', async (_attack, body, code) => {
    const told = await post(mode, body);
    expect(codeOf(told)).toBe(code);
    expect(told.text).not.toMatch(LEAKS);
    expect(told.text.length).toBeLessThan(60_000);
  });

  it.each<[string, string]>([
    [
      '100,000 that nobody asked for',
      JSON.stringify({
        id: 'rugby',
        ...Object.fromEntries(Array.from({ length: 80_000 }, (_, i) => [`v${i}`, 1])),
      }),
    ],
    ['one that nobody asked for, 100,000 levels deep', `{"id":"rugby","unused":${nest('[', ']', 100_000)}}`],
    [
      'the keys of prototypes besides',
      '{"id":"rugby","__proto__":{"id":"kent"},"constructor":{"prototype":{"id":"kent"}}}',
    ],
    ['the same twice, of which the last counts', '{"id":"kent","id":"rugby"}'],
  ])('%s change nothing', async (_attack, variables) => {
    expect((await post(mode, ask(QUERY, variables))).body).toEqual(RUGBY);
    expect(({} as { id?: string }).id).toBeUndefined();
  });

  it('an id of 900,000 characters finds nothing, and comes back in no error', async () => {
    const told = await post(mode, ask(QUERY, JSON.stringify({ id: 'x'.repeat(900_000) })));
    expect(told.body.data).toEqual({ partnership: null });
    expect(told.text.length).toBeLessThan(1_000);
  });

  it.each(['hasOwnProperty', 'toString', 'constructor', '__proto__', "'; DROP TABLE x; --", 'A\nB', ''])(
    'an operation called %j is not there',
    async (operationName) => {
      const told = await post(mode, {
        query: 'query A { __typename } query B { __typename }',
        operationName,
      });
      expect(codeOf(told)).toBe('OPERATION_RESOLUTION_FAILURE');
      expect(told.body).not.toHaveProperty('data');
    },
  );
});

describe.each(MODES)('documents by their hash (%s)', (mode) => {
  it.each<[string, object, string]>([
    ['a hash of a million digits', { documentId: 'a'.repeat(900_000) }, 'BAD_REQUEST'],
    ['a hash one digit short', { documentId: HASH.slice(1) }, 'BAD_REQUEST'],
    ['a hash one digit long', { documentId: `${HASH}0` }, 'BAD_REQUEST'],
    ['a hash of another kind', { documentId: `md5:${HASH}` }, 'BAD_REQUEST'],
    ['a hash with a line end', { documentId: `${HASH}\n` }, 'BAD_REQUEST'],
    [
      'an object as hash',
      { extensions: { persistedQuery: { sha256Hash: { toString: HASH } } } },
      'BAD_REQUEST',
    ],
    ['a list as persisted query', { extensions: { persistedQuery: [HASH] } }, 'BAD_REQUEST'],
    ['a text as persisted query', { extensions: { persistedQuery: HASH } }, 'BAD_REQUEST'],
    [
      'two hashes of which the one is of the text',
      {
        query: QUERY,
        documentId: documentHash('{ __typename }'),
        extensions: { persistedQuery: { sha256Hash: HASH } },
      },
      'BAD_REQUEST',
    ],
    ['a text one space longer than its hash says', { query: `${QUERY} `, documentId: HASH }, 'BAD_REQUEST'],
    ['the name of a file', { documentId: 'sha256:../../gateway/trusted-documents.json' }, 'BAD_REQUEST'],
    ['a hash that nobody gave', { documentId: HASH }, 'PERSISTED_QUERY_NOT_FOUND'],
  ])('%s is refused', async (_attack, body, code) => {
    const told = await post(mode, body);
    expect(codeOf(told)).toBe(code);
    expect(told.text.length).toBeLessThan(1_000);
  });

  it('a text registered in an address, as some gateways allow, is known to nobody afterwards', async () => {
    const extensions = encodeURIComponent(
      JSON.stringify({ persistedQuery: { version: 1, sha256Hash: HASH } }),
    );
    const variables = encodeURIComponent('{"id":"rugby"}');
    const url = `${inject(mode)}/graphql?extensions=${extensions}&variables=${variables}`;
    expect((await requestAt(`${url}&query=${encodeURIComponent(QUERY)}`)).body).toEqual(RUGBY);
    expect(codeOf(await requestAt(url))).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(codeOf(await post(mode, { documentId: HASH, variables: { id: 'rugby' } }))).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
  });
});

describe.each(MODES)('names that mean something to the hub itself (%s)', (mode) => {
  it.each([
    '{ policeAreas { __typename @skip(if: true) } }',
    '{ a: __typename b: __typename }',
    '{ policeArea(id: "kent") { t: __typename localPolicingBody { __typename } } }',
  ])('%s is answered', async (query) => {
    const { body } = await post(mode, { query });
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body)).not.toMatch(/_Entity|_Any|_Service/);
  });

  it.each([
    '{ policeArea(id: "kent") { _entities } }',
    '{ policeArea(id: "kent") { tenures { name } } }',
    '{ policeArea(id: "kent") { policingBodies { name } } }',
    '{ partnership(id: "rugby") { residents { count } } }',
    '{ partnership(id: "rugby") { prioritiesOfToday { known } } }',
    '{ localGovernmentArea(id: "rugby") { holdings { id } } }',
    '{ __schema { types { name } } _service { sdl } }',
    '{ __type(name: "_Entity") { name } _entities(representations: []) { __typename } }',
    'query ($r: _Any) { policeAreas { id } }',
    'fragment F on _Service { sdl } { policeAreas { id } ...F }',
    '{ policeAreas @inaccessible { id } }',
    '{ policeAreas { id @cost(weight: 0) } }',
    '{ policeAreas @listSize(assumedSize: 1) { id } }',
    '{ policeAreas { id @join__field(graph: GEOGRAPHY) } }',
  ])('%s is refused', async (query) => {
    const told = await post(mode, { query });
    expect(codeOf(told)).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(told.body.data).toBeUndefined();
  });

  it.each(['_Entity', '_Any', '_Service', 'BodyTenure', 'PartnershipResidents', 'PrioritiesOfToday'])(
    'the schema tells nothing of the type %s',
    async (name) => {
      const { body } = await post(mode, {
        query: 'query ($name: String!) { __type(name: $name) { name } }',
        variables: { name },
      });
      expect(body).toEqual({ data: { __type: null } });
    },
  );
});
