import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { measureDocument } from './document-size.js';

it.each([
  ['{ areas { id name } }', { depth: 2, fields: 3 }],
  ['{ areas { ... on Area { id } ...F } } fragment F on Area { id }', { depth: 3, fields: 4 }],
  ['{ ...A ...A } fragment A on Query { one two }', { depth: 2, fields: 6 }],
  ['{ a(filter: { ids: [[1]] }) }', { depth: 4, fields: 1 }],
  ['{ ...Missing }', { depth: 1, fields: 0 }],
])('%s measures %j', (text, size) => {
  expect(measureDocument(parse(text))).toEqual(size);
});

it('comes to an end over a fragment inside itself, which validation refuses afterwards', () => {
  const { fields } = measureDocument(
    parse('{ ...A } fragment A on Query { one ...B } fragment B on Query { ...A }'),
  );
  expect(fields).toBeLessThan(10);
});
