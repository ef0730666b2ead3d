import { describe, expect, it } from 'vitest';
import { scrub } from './scrub.js';

describe('what a log leaves out', () => {
  it.each([
    ['token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln refused', 'token [left out] refused'],
    ['half a token: eyJhbGciOiJSUzI1NiJ9', 'half a token: [left out]'],
    ['sent Bearer abc.def.ghi', 'sent Bearer [left out]'],
    ['cannot reach postgres://hub:s3cret@db:5432/hub today', 'cannot reach postgres://[left out] today'],
    ['fetch of https://me:s3cret@id.example/keys failed', 'fetch of https://id.example/keys failed'],
    ['password=s3cret rejected', 'password=[left out] rejected'],
    ['SUBGRAPH_SECRET: "s3cret, longer"', 'SUBGRAPH_SECRET: [left out]'],
    ['asked by officer@rugby.example today', 'asked by [left out] today'],
    [
      'Int cannot represent non-integer value: "2 Mill Lane"',
      'Int cannot represent non-integer value: [left out]',
    ],
    ['Variable "$id" got invalid value { name: "x" }; more', 'Variable "$id" got invalid value [left out]'],
    ['invalid input syntax for type date: "12 Mill Lane"', 'invalid input syntax for type date: [left out]'],
    [`Unexpected token 'M', "Mill Lane" is not valid JSON`, 'Unexpected token [left out] is not valid JSON'],
  ])('of "%s" leaves "%s"', (text, left) => {
    expect(scrub(text)).toBe(left);
  });

  it('leaves what a maintainer needs', () => {
    const text = 'relation "funding.grant" does not exist; connect ECONNREFUSED 127.0.0.1:5432';
    expect(scrub(text)).toBe(text);
  });

  it.each([
    ['a line break', 'a\r\nb'],
    ['a colour of the terminal', 'a\u001bb'],
    ['the same in one character (C1)', 'a\u009bb'],
    ['a line separator', 'a\u2028b'],
    ['a mark that turns text around', 'a\u202eb'],
  ])('makes a space of %s', (_what, text) => {
    expect(scrub(text)).toBe('a b');
  });

  it('takes no time over a long text made to be slow', () => {
    for (const text of [
      'a@'.repeat(3000),
      'x://'.repeat(3000),
      'password'.repeat(2000),
      'cannot represent '.repeat(800),
    ])
      expect(scrub(text.slice(0, 6_400)).length).toBeLessThan(20_000);
  });
});
