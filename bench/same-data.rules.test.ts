import { expect, it } from 'vitest';
import { firstDifference, likenessOf } from './same-data.rules.js';

it.each([
  { answer: '{"a":1,"b":[1,2]}', likeness: 'bytes' },
  { answer: '{"a" : 1, "b" : [1, 2]}\n', likeness: 'space' },
  { answer: '{"b":[1,2],"a":1}', likeness: 'order' },
  { answer: '{"a":1,"b":[2,1]}', likeness: undefined },
  { answer: '{"a":1,"b":[1,2],"c":null}', likeness: undefined },
  { answer: '{"a":"1","b":[1,2]}', likeness: undefined },
])('$answer is like {"a":1,"b":[1,2]} in $likeness', ({ answer, likeness }) => {
  expect(likenessOf(answer, '{"a":1,"b":[1,2]}')).toBe(likeness);
});

it.each([
  { one: { a: [1, { b: 2 }] }, other: { a: [1, { b: 3 }] }, difference: '$.a.1.b: 2 and 3' },
  { one: { a: null }, other: {}, difference: '$.a: null and nothing' },
  { one: [], other: {}, difference: '$: [] and {}' },
  { one: { a: 1, b: 2 }, other: { b: 2, a: 1 }, difference: undefined },
])('$one and $other differ at $difference', ({ one, other, difference }) => {
  expect(firstDifference(one, other)).toBe(difference);
});
