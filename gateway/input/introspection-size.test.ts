import { readFileSync } from 'node:fs';
import { execute, getIntrospectionQuery, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildApiSchema } from '../api-schema.js';
import type { AnswerSize } from './answer-size.js';
import { checkDocument, InputError } from './check-document.js';
import { measureIntrospection } from './introspection-size.js';
import { DEFAULT_LIMITS } from './limits.js';

const schema = buildApiSchema(readFileSync(new URL('../api-schema.graphql', import.meta.url), 'utf8'));
const NO_LIMITS = { answerValues: Number.MAX_SAFE_INTEGER, cost: Number.MAX_SAFE_INTEGER };

/** All that graphql-js can ask, and GraphiQL with it. */
const EVERYTHING = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

function check(query: string) {
  const document = checkDocument(schema, query, { limits: DEFAULT_LIMITS, introspection: true });
  if (document instanceof InputError) throw document;
  return document;
}

function measure(query: string, variableValues = {}, limits = DEFAULT_LIMITS): AnswerSize {
  const { operations, splits, fragments } = check(query);
  const introspection = splits.get(operations[0] as OperationDefinitionNode)?.introspection;
  if (!introspection) throw new Error('nothing is asked of the schema');
  return measureIntrospection({ schema, fragments, variableValues }, introspection, limits);
}

/** A value and all inside it; a list is as long as it is, or one value where it is empty or of words. */
function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (!Array.isArray(value)) return 1 + countFields(value);
  if (typeof value[0] !== 'object') return 1;
  return value.reduce((sum: number, item) => sum + countValues(item), 0);
}

function countFields(value: object): number {
  return Object.values(value).reduce((sum: number, held) => sum + countValues(held), 0);
}

const aliased = (count: number, field: (name: string) => string) =>
  Array.from({ length: count }, (_, number) => field(`f${number}`)).join(' ');

describe('a description of the schema is thought to hold', () => {
  it.each([
    ['all that GraphiQL asks', EVERYTHING],
    [
      'fields through a fragment',
      '{ ...S } fragment S on Query { __schema { types { fields { args { name } } } } }',
    ],
    [
      'deprecated ones',
      '{ __schema { types { fields(includeDeprecated: true) { name } enumValues(includeDeprecated: true) { name } } } }',
    ],
    [
      'a type by its name',
      '{ __type(name: "Query") { ...T fields { name } } } fragment T on __Type { fields { type { name } } }',
    ],
    ['no type', '{ __type(name: "Nothing") { fields { name } } }'],
    [
      'kinds of one type',
      '{ __schema { types { possibleTypes { name } interfaces { name } ofType { name } } } }',
    ],
  ])('as many values as the schema answers: %s', (_name, query) => {
    const { data } = execute({ schema, document: parse(query) }) as { data?: object };
    expect(measure(query, {}, { ...DEFAULT_LIMITS, ...NO_LIMITS }).values).toBe(countFields(data ?? {}));
  });

  it('less than a fifth of what is accepted where GraphiQL asks for everything', () => {
    const { values, cost } = measure(EVERYTHING);
    expect(values).toBeGreaterThan(5_000);
    expect(5 * values).toBeLessThan(DEFAULT_LIMITS.answerValues);
    expect(5 * cost).toBeLessThan(DEFAULT_LIMITS.cost);
  });

  it('more than is accepted where every field is described 150 times', () => {
    const field = (name: string) => `${name}: fields { name description args { name description } }`;
    expect(measure(`{ __schema { types { ${aliased(150, field)} } } }`).cost).toBeGreaterThan(
      DEFAULT_LIMITS.cost,
    );
  });

  it('nothing of what is skipped, and nothing inside a type that is asked for by null', () => {
    const query =
      'query ($skip: Boolean!, $name: String = "Query") { __schema @skip(if: $skip) { types { name } } __type(name: $name) { fields { name } } }';
    expect(measure(query, { skip: true, name: null })).toEqual({ values: 1, cost: 3 });
    expect(measure(query, { skip: false, name: null }).values).toBeGreaterThan(100);
  });
});
