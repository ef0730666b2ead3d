import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { measureDocument } from './document-size.js';

it.each([
  ['{ areas { id name } }', { depth: 2, fields: 3 }],
  ['{ areas { ... on Area { id } ...F } } fragment F on Area { id }', { depth: 3, fields: 4 }],
  ['{ ...A ...A } fragment A on Query { one two }', { depth: 2, fields: 6 }],
  ['{ a(filter: { ids: [[1]] }) }', { depth: 4, fields: 1 }],
  ['{ ...Missing }', { depth: 1, fields: 0 }],
  ['{ a: one b: two { c: three } ...F } fragment F on Query { d: four }', { aliases: 5 }],
  ['{ id id name id }', { comparisons: 3 }],
  ['{ areas { here: id here: name } }', { comparisons: 1 }],
  ['{ areas { id name } areas { id name } }', { comparisons: 9 }],
  [
    'query ($x: Int @a) @b { one @c @d ... @e { two } ...F @f } fragment F on Query { x @g }',
    { directives: 8 },
  ],
  ['{ one ...F ... { two three } } fragment F on Query { four { five } }', { rootFields: 4, fragments: 3 }],
  ['query A { one } query B { one two }', { rootFields: 2 }],
])('%s measures %j', (text, size) => {
  expect(measureDocument(parse(text))).toMatchObject(size);
});

it('comes to an end over a fragment inside itself, which validation refuses afterwards', () => {
  const { fields } = measureDocument(
    parse('{ ...A } fragment A on Query { one ...B } fragment B on Query { ...A }'),
  );
  expect(fields).toBeLessThan(10);
});

describe('thirty fragments that each use the next one twice', () => {
  const text = `{ ...F0 } ${Array.from({ length: 30 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F30 on Query { one @skip(if: false) }`;

  it('are counted as they would be opened, each measured once', () => {
    const { fields, directives, rootFields } = measureDocument(parse(text));
    expect(rootFields).toBe(2 ** 30);
    expect([fields > 2 ** 30, directives > 2 ** 30]).toEqual([true, true]);
  });
});
