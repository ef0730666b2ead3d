import { expect, it } from 'vitest';
import { parametersOf, readVariables } from './parameters.js';
import { readWorkedQuery } from './worked-query.js';

const { operation } = readWorkedQuery(
  'grants',
  `# What was granted?
  query Grants(
    $policeArea: ID!
    $partnerships: [ID!] = ["south-warwickshire"]
    $first: Int
    $rate: Float
    $contiguous: Boolean
    $groups: [[ID!]!]
    $constraints: MergerConstraints
  ) { grantTotals { total { pounds } } }`,
);
const read = (address: string) => readVariables(operation, new URLSearchParams(address), ['table']);

it('tells which parameters a query takes', () => {
  expect(parametersOf(operation).slice(0, 3)).toEqual([
    { name: 'policeArea', type: 'ID!', required: true, default: null },
    { name: 'partnerships', type: '[ID!]', required: false, default: '["south-warwickshire"]' },
    { name: 'first', type: 'Int', required: false, default: null },
  ]);
});

it.each<[string, Record<string, unknown>]>([
  ['policeArea=warwickshire', {}],
  ['policeArea=warwickshire&table=groups&first=&rate=', {}],
  ['policeArea=warwickshire&partnerships=rugby,e-1&partnerships=x', { partnerships: ['rugby', 'e-1', 'x'] }],
  ['policeArea=warwickshire&partnerships=["rugby"]', { partnerships: ['rugby'] }],
  ['policeArea=warwickshire&partnerships=[]', { partnerships: [] }],
  ['policeArea=warwickshire&first=3&rate=1.5&contiguous=false', { first: 3, rate: 1.5, contiguous: false }],
  ['policeArea=warwickshire&groups=[["rugby"],["warwick"]]', { groups: [['rugby'], ['warwick']] }],
  [
    'policeArea=warwickshire&constraints={"minPopulation":200000}',
    { constraints: { minPopulation: 200_000 } },
  ],
])('reads %s', (address, variables) => {
  expect(read(address)).toEqual({ policeArea: 'warwickshire', ...variables });
});

it.each([
  ['policeAera=warwickshire', /no parameter "policeAera".*policeArea \(ID!, required\).*table/],
  ['first=1', /"policeArea" is missing/],
  ['policeArea=', /"policeArea" is missing/],
  ['policeArea=a&policeArea=b', /more than once/],
  ['policeArea=a&first=many', /"first" is not a number/],
  ['policeArea=a&contiguous=yes', /neither true nor false/],
  ['policeArea=a&groups=rugby', /list of lists/],
  ['policeArea=a&constraints={', /"constraints" is not JSON/],
])('refuses %s', (address, message) => {
  expect(() => read(address)).toThrow(message);
});
