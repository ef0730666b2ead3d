import { describe, expect, it } from 'vitest';
import { createOperationNames } from './operation-name.js';

const TWO = 'query Areas { areas { name } } query Grants { grants { id } }';
const ONE = 'query Oversight { areas { name } }';
const NAMELESS = '{ areas { name } }';
const nameOf = createOperationNames(
  new Map([
    ['a', TWO],
    ['b', ONE],
    ['c', NAMELESS],
  ]),
);

describe('what a question is called', () => {
  it.each([
    [ONE, undefined, 'Oversight'],
    [ONE, 'Oversight', 'Oversight'],
    [TWO, 'Grants', 'Grants'],
    [TWO, undefined, 'other'],
    [TWO, 'Mine', 'other'],
    [NAMELESS, undefined, 'other'],
    [`${ONE} `, 'Oversight', 'other'],
    ['query Oversight { viewer { subject } }', 'Oversight', 'other'],
    ['query Token_eyJhbGciOi { areas { name } }', undefined, 'other'],
  ])('%s as %s is %s', (query, operationName, name) => {
    expect(nameOf({ query, operationName })).toBe(name);
  });
});
