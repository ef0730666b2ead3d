import { expect, it } from 'vitest';
import { chooseEncoding, negotiateResultType, wantsPage } from './negotiate.js';

it.each([
  [undefined, 'application/json'],
  ['', 'application/json'],
  ['*/*', 'application/json'],
  ['application/*;q=0.5', 'application/json'],
  ['application/json', 'application/json'],
  ['application/graphql-response+json', 'application/graphql-response+json'],
  ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
  [
    'application/json;q=0.2, application/graphql-response+json;charset=utf-8',
    'application/graphql-response+json',
  ],
  ['application/graphql-response+json;q=0, */*', 'application/json'],
  ['multipart/mixed', undefined],
])('Accept: %s is answered as %s', (accept, type) => {
  expect(negotiateResultType(accept)).toBe(type);
});

it.each([
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
  ['*/*', false],
  ['application/json', false],
  [undefined, false],
])('Accept: %s wants a page: %s', (accept, page) => {
  expect(wantsPage(accept)).toBe(page);
});

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['gzip, br;q=0', 'gzip'],
  ['identity', undefined],
  [undefined, undefined],
])('Accept-Encoding: %s is served as %s', (accept, encoding) => {
  expect(chooseEncoding(accept)).toBe(encoding);
});
