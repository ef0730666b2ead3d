import { describe, expect, it } from 'vitest';
import { MODES } from '../support/hub-process.js';
import { codeOf, LEAKS, post } from '../support/request.js';

const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** `{ field { field { … } } }` */
const nested = (fields: string, levels: number): string => {
  const opened = fields.split(' ').join(' { ');
  const closed = fields.replaceAll(/[^ ]+ ?/g, '} ');
  return `${`${opened} { `.repeat(levels)}id ${closed.repeat(levels)}`;
};

const TOO_LARGE = 'OPERATION_TOO_LARGE';
const INVALID = 'GRAPHQL_VALIDATION_FAILED';

const ATTACKS: [attack: string, code: string, query: string, variables?: Record<string, unknown>][] = [
  ['41 levels', TOO_LARGE, `{ policeAreas { ${nested('areas policeArea', 20)} } }`],
  ['200,000 levels, never closed', TOO_LARGE, '{a'.repeat(200_000)],
  ['10,000 levels of a list in an argument', TOO_LARGE, `{ partnerships(ids: ${'['.repeat(10_000)}`],
  ['10,000 aliases', TOO_LARGE, `{ ${many(10_000, (i) => `a${i}: __typename`)} }`],
  [
    '300 aliases below the root',
    TOO_LARGE,
    `{ policeArea(id: "warwickshire") { ${many(300, (i) => `a${i}: name`)} } }`,
  ],
  [
    'aliases behind fragments',
    TOO_LARGE,
    `{ ${many(6, () => 'policeArea(id: "warwickshire") { ...F }')} } fragment F on PoliceArea { ${many(40, (i) => `a${i}: name`)} }`,
  ],
  ['51 fields at the root', TOO_LARGE, `{ ${many(51, (i) => `a${i}: policeAreas { id }`)} }`],
  ['10,000 times the same field', TOO_LARGE, `{ policeAreas { ${many(10_000, () => 'id')} } }`],
  ['600 times the same field', TOO_LARGE, `{ policeAreas { ${many(600, () => 'id')} } }`],
  [
    'two of each field at eight levels, which would be compared pair by pair',
    TOO_LARGE,
    `{ policeAreas { ${Array.from({ length: 8 }).reduce<string>((inner) => `areas { policeArea { ${inner} } } areas { policeArea { ${inner} } }`, 'id')} } }`,
  ],
  ['10,000 directives', TOO_LARGE, `{ policeAreas { id ${many(10_000, () => '@skip(if: false)')} } }`],
  ['201 directives', TOO_LARGE, `{ policeAreas { ${many(201, () => 'id @include(if: true)')} } }`],
  ['a directive twice', INVALID, '{ policeAreas { id @skip(if: false) @skip(if: false) } }'],
  ['a directive that is not there', INVALID, '{ policeAreas { id @defer @policy(if: true) } }'],
  [
    'a percentage of 1e400',
    INVALID,
    '{ compareMeasures(partnerships: ["rugby"], rule: { redAbovePercent: 1e400 }) { rule } }',
  ],
  [
    'every comparison of every measure of every partnership',
    'OPERATION_TOO_COSTLY',
    '{ partnerships(first: 500) { nodes { measures { ranks { rank } benchmarks { kind } rating { rating } } } } }',
  ],
  [
    'the same of 314 partnerships by their ids',
    'OPERATION_TOO_COSTLY',
    `{ compareMeasures(partnerships: [${many(314, (i) => `"p${i}"`)}]) { rows { figures { ranks { rank } benchmarks { kind } rating { rating } } } } }`,
  ],
  ['16,000 tokens', TOO_LARGE, `{ policeAreas { id } } # \n${many(4_000, (i) => `query Q${i} { id }`)}`],
  ['5,000 variables', TOO_LARGE, `query (${many(5_000, (i) => `$v${i}: Int`)}) { policeAreas { id } }`],
  ['1,000 operations', TOO_LARGE, many(1_000, (i) => `query Q${i} { __typename }`)],
  [
    '1,000 fragments',
    TOO_LARGE,
    `{ __typename } ${many(1_000, (i) => `fragment F${i} on Query { __typename }`)}`,
  ],
  [
    '2^30 fields out of thirty fragments',
    TOO_LARGE,
    `{ ...F0 } ${many(30, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F30 on Query { policeAreas { id } }`,
  ],
  ['a fragment inside itself', INVALID, '{ ...F } fragment F on Query { policeAreas { id } ...F }'],
  [
    'three fragments in a ring',
    INVALID,
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A policeAreas { id } }',
  ],
  [
    'a ring through a field',
    INVALID,
    '{ policeAreas { ...A } } fragment A on PoliceArea { areas { policeArea { ...A } } }',
  ],
  ['first: 1e9', 'BAD_FIRST', '{ partnerships(first: 1e9) { totalCount } }'],
  ['first: 1000000000', 'BAD_FIRST', '{ partnerships(first: 1000000000) { totalCount } }'],
  ['first: 2^31', 'BAD_FIRST', '{ partnerships(first: 2147483648) { totalCount } }'],
  ['first: 1e309', 'BAD_FIRST', '{ partnerships(first: 1e309) { totalCount } }'],
  ['first: 501', 'BAD_FIRST', '{ partnerships(first: 501) { totalCount } }'],
  [
    'a page of a billion rows in a variable',
    'BAD_FIRST',
    'query ($n: Int) { partnerships(first: $n) { totalCount } }',
    { n: 1e9 },
  ],
  [
    'a page of 501 rows by default',
    'BAD_FIRST',
    'query ($n: Int = 501) { partnerships(first: $n) { totalCount } }',
  ],
  ['501 ids', 'TOO_MANY_IDS', `{ partnerships(ids: [${many(501, (i) => `"p${i}"`)}]) { totalCount } }`],
  [
    '20,000 ids in a variable',
    'TOO_MANY_IDS',
    'query ($ids: [ID!]) { partnerships(ids: $ids) { totalCount } }',
    { ids: Array.from({ length: 20_000 }, (_, i) => `p${i}`) },
  ],
  [
    '20,000 ids inside an input',
    'TOO_MANY_IDS',
    'query ($filter: GrantFilter) { grantTotals(filter: $filter) { total { pounds } } }',
    { filter: { partnerships: Array.from({ length: 20_000 }, (_, i) => `p${i}`) } },
  ],
  ['lists in lists in lists', TOO_LARGE, `{ policeAreas { ${nested('areas policeArea', 6)} } }`],
  [
    'the areas of London inside the areas of London, four times',
    TOO_LARGE,
    `{ policeArea(id: "metropolitan-police") { ${nested('areas policeArea', 4)} } }`,
  ],
  [
    'the options of every police area, all of them with their assessments',
    'OPERATION_TOO_COSTLY',
    '{ policeAreas { mergerOptions(first: 100) { nodes { combinedAreas { assessment { verdict } } } } } }',
  ],
  [
    'pages in pages',
    TOO_LARGE,
    `{ partnerships(first: 500) { nodes { ${nested('areas partnerships', 3)} } } }`,
  ],
  [
    'types of fields of types of fields',
    INVALID,
    '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
  ],
  [
    'the parts that a subgraph serves its gateway',
    INVALID,
    '{ _entities(representations: [{ __typename: "PoliceArea", id: "warwickshire" }]) { __typename } _service { sdl } }',
  ],
];

describe.each(MODES)('a document that asks too much (%s)', (mode) => {
  it.each(ATTACKS)('%s: %s', async (_attack, code, query, variables = {}) => {
    const told = await post(mode, { query, variables });
    expect(codeOf(told)).toBe(code);
    expect(told.body.data ?? null).toBeNull();
    expect(told.text).not.toMatch(LEAKS);
    expect(told.text.length).toBeLessThan(10_000);
  });

  it('leaves the hub as it was', async () => {
    const { body } = await post(mode, { query: '{ policeArea(id: "warwickshire") { name } }' });
    expect(body).toEqual({ data: { policeArea: { name: 'Warwickshire' } } });
  });

  it('is told what it would cost, when it asks', async () => {
    const query = '{ policeArea(id: "warwickshire") { name partnerships { name } } }';
    const { body } = await post(mode, { query, extensions: { cost: true } });
    expect(body.extensions.cost).toEqual({
      estimated: 33,
      maximum: 500_000,
      values: 66,
      maximumValues: 2_000_000,
    });
    expect((await post(mode, { query })).body).not.toHaveProperty('extensions');
  });
});
