import type { IncomingHttpHeaders } from 'node:http';
import { expect, it } from 'vitest';
import { refuseCrossSite } from './cross-site.js';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

it.each<[string, IncomingHttpHeaders]>([
  ['a program', { 'user-agent': 'curl/8.5.0', accept: '*/*' }],
  ['a page of this server', { 'user-agent': BROWSER, 'sec-fetch-site': 'same-origin' }],
  ['an address typed in', { 'user-agent': BROWSER, 'sec-fetch-site': 'none' }],
  ['a declared type that needs leave', { 'user-agent': BROWSER, 'content-type': 'application/json' }],
  ['a header that needs leave', { 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': 'true' }],
])('%s may ask in an address', (_who, headers) => {
  expect(() => refuseCrossSite(headers)).not.toThrow();
});

it.each<[string, IncomingHttpHeaders]>([
  ['an image of another site', { 'user-agent': BROWSER, 'sec-fetch-site': 'cross-site' }],
  ['a page of a neighbouring host', { 'user-agent': BROWSER, 'sec-fetch-site': 'same-site' }],
  ['a browser that does not say which site asks', { 'user-agent': BROWSER }],
  ['plain text', { 'user-agent': 'curl/8.5.0', 'content-type': 'text/plain;charset=UTF-8' }],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a form with files', { 'content-type': 'Multipart/Form-Data; boundary=x' }],
  ['a special header without value', { 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': '' }],
])('%s may not', (_who, headers) => {
  expect(() => refuseCrossSite(headers)).toThrow('another site');
});
