import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { MODES } from '../support/hub-process.js';
import { codeOf, LEAKS, post, requestAt } from '../support/request.js';

const QUESTION = { query: '{ policeArea(id: "warwickshire") { name } }' };
const ANSWER = { data: { policeArea: { name: 'Warwickshire' } } };
const JSON_TEXT = JSON.stringify(QUESTION);
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

describe.each(MODES)('a request that means no good (%s)', (mode) => {
  const getQuestion = (headers: Record<string, string>, query = QUESTION.query) =>
    requestAt(`${inject(mode)}/graphql?query=${encodeURIComponent(query)}`, { headers });

  it.each([
    ['3 MB in the document', { query: `{ policeAreas { id } } # ${'x'.repeat(3_000_000)}` }],
    ['3 MB in a variable', { ...QUESTION, variables: { unused: 'x'.repeat(3_000_000) } }],
    ['3 MB in the extensions', { ...QUESTION, extensions: { unused: ['x'.repeat(3_000_000)] } }],
  ])('%s is refused', async (_attack, body) => {
    const told = await post(mode, body);
    expect([told.status, codeOf(told)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it.each([
    ['gzip', gzipSync(JSON.stringify({ query: `{ policeAreas { id } } # ${' '.repeat(50_000_000)}` }))],
    ['br', Buffer.from(JSON_TEXT)],
    ['gzip, identity', Buffer.from(JSON_TEXT)],
  ])('a body packed with %s is refused, not unpacked', async (encoding, body) => {
    const told = await post(mode, body, { 'content-encoding': encoding });
    expect([told.status, codeOf(told)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(told.headers.get('accept-encoding')).toBe('identity');
  });

  it.each([
    ['two questions', [QUESTION, QUESTION]],
    ['ten thousand questions', Array.from({ length: 10_000 }, () => QUESTION)],
    ['a list of one', [QUESTION]],
    ['an empty list', []],
  ])('a batch of %s is refused', async (_attack, body) => {
    const told = await post(mode, body);
    expect([told.status, codeOf(told)]).toEqual([400, 'BATCHING_NOT_SUPPORTED']);
  });

  it.each([
    ['plain text', 'text/plain'],
    ['plain text that says UTF-8', 'text/plain;charset=UTF-8'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['a form with files', 'multipart/form-data; boundary=x'],
    ['JSON in UTF-16', 'application/json; charset=utf-16'],
    ['GraphQL as text', 'application/graphql'],
    ['two types', 'text/plain, application/json'],
  ])('a body as %s is refused, also with a header that promises well', async (_attack, type) => {
    for (const more of [{}, { 'apollo-require-preflight': 'true' }]) {
      const told = await post(mode, JSON_TEXT, { 'content-type': type, ...more });
      expect([told.status, codeOf(told)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    }
  });

  it.each([
    ['an image on a page of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['a page on another port of this host', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
    ['a browser that does not say which site asks', { 'user-agent': BROWSER, accept: 'image/*,*/*;q=0.8' }],
    ['a link that declares a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ])('a question in an address from %s is refused', async (_attack, headers) => {
    const told = await rawGet(`${inject(mode)}/graphql?query=${encodeURIComponent(QUESTION.query)}`, headers);
    expect([told.status, told.code]).toEqual([403, 'CROSS_SITE_REFUSED']);
  });

  it('a question in an address from a program is answered', async () => {
    expect((await getQuestion({})).body).toEqual(ANSWER);
  });

  it('is not told that pages of other sites may read the answer', async () => {
    const { headers } = await post(mode, QUESTION, { origin: 'https://elsewhere.example' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await requestAt(`${inject(mode)}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(405);
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['mutation { __typename }', 'subscription { __typename }'])(
    '%s in an address is refused',
    async (query) => {
      const told = await getQuestion({}, query);
      expect(['METHOD_NOT_ALLOWED', 'GRAPHQL_VALIDATION_FAILED']).toContain(codeOf(told));
      expect(told.body).not.toHaveProperty('data');
    },
  );

  it.each([
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '1'],
    ['half an object', JSON_TEXT.slice(0, -1)],
    ['400,000 brackets', '['.repeat(400_000)],
    ['400,000 objects, never closed', '{"query":'.repeat(100_000)],
    ['NaN', '{"query":"{ policeAreas { id } }","variables":{"n":NaN}}'],
    ['a query that is an object', '{"query":{"toString":1}}'],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x7b, 0x00])],
  ])('a body that is %s is refused', async (_attack, body) => {
    const told = await post(mode, body);
    expect([told.status, codeOf(told)]).toEqual([400, 'BAD_REQUEST']);
    expect(told.text).not.toMatch(LEAKS);
  });

  it.each([
    ['a null character in the document', '{ policeAreas\u0000 { id } }'],
    ['a bell in the document', '{ policeAreas\u0007 { id } }'],
    ['a lone surrogate', '{ partnership(id: "\\uD800") { name } }'],
    ['text from right to left', '{ \u202epoliceAreas { id } }'],
  ])('%s is refused by the parser', async (_attack, query) => {
    const told = await post(mode, { query });
    expect(codeOf(told)).toBe('GRAPHQL_PARSE_FAILED');
  });

  it.each([
    ['U+0000', '\u0000'],
    ['U+0000 inside', 'south\u0000warwickshire'],
    ['line ends', 'x\r\nSet-Cookie: a=b'],
    ['an escape sequence', '\u001b[31mred'],
    ['a lone surrogate', '\ud800'],
    ['a half of a statement', "x'; SELECT pg_sleep(10); --"],
  ])('an id with %s finds nothing, and nothing comes back with it', async (_attack, id) => {
    const query = 'query ($id: ID!) { partnership(id: $id) { name } policeArea(id: $id) { name } }';
    const told = await post(mode, { query, variables: { id } });
    expect(['BAD_ARGUMENT', undefined]).toContain(codeOf(told));
    expect(told.body.data).toEqual({ partnership: null, policeArea: null });
    expect(told.text).not.toMatch(LEAKS);
    expect(told.headers.get('set-cookie')).toBeNull();
  });

  it.each([
    ['1e309', '1e309'],
    ['-1e309', '-1e309'],
    ['2^53 + 1', '9007199254740993'],
    ['2^63', '9223372036854775808'],
    ['-2^31 - 1', '-2147483649'],
    ['0.5', '0.5'],
    ['a number as text', '"25"'],
    ['true', 'true'],
    ['a list', '[[1]]'],
    ['an object', '{"valueOf":1}'],
  ])('a page of %s rows is refused', async (_attack, rows) => {
    const query = 'query ($rows: Int) { partnerships(first: $rows) { totalCount } }';
    const told = await post(mode, `{"query":${JSON.stringify(query)},"variables":{"rows":${rows}}}`);
    expect(codeOf(told)).toBe('BAD_FIRST');
  });

  it.each(['-0', '-1', '0', '-2147483648'])('a page of %s rows is refused', async (rows) => {
    const query = 'query ($rows: Int) { partnerships(first: $rows) { totalCount } }';
    const told = await post(mode, `{"query":${JSON.stringify(query)},"variables":{"rows":${rows}}}`);
    expect(codeOf(told)).toBe('BAD_FIRST');
    expect(told.body.data).toEqual({ partnerships: null });
  });

  it.each([
    ['in the variables', '{"__proto__":{"id":"rugby"},"constructor":{"prototype":{"id":"rugby"}}}', '$id'],
    ['as an id', '{"id":{"__proto__":"rugby"}}', '$id'],
  ])('keys of prototypes %s are no values', async (_attack, variables, name) => {
    const query = 'query ($id: ID!) { partnership(id: $id) { name } }';
    const told = await post(mode, `{"query":${JSON.stringify(query)},"variables":${variables}}`);
    expect(codeOf(told)).toBe('BAD_USER_INPUT');
    expect(told.body.errors[0].message).toContain(name);
  });

  it.each([
    ['a filter', '{"filter":{"__proto__":{"policeArea":"warwickshire"}}}'],
    ['a filter', '{"filter":{"constructor":{"prototype":1}}}'],
  ])('keys of prototypes in %s are refused', async (_attack, variables) => {
    const query = 'query ($filter: GrantFilter) { grantTotals(filter: $filter) { total { pounds } } }';
    const told = await post(mode, `{"query":${JSON.stringify(query)},"variables":${variables}}`);
    expect(codeOf(told)).toBe('BAD_USER_INPUT');
  });

  it.each([
    '{ __proto__: policeAreas { id } }',
    'query ($__proto__: ID!) { partnership(id: $__proto__) { name } }',
    '{ policeAreas { __typename: name } }',
  ])('%s is refused for its name', async (query) => {
    const told = await post(mode, { query, variables: { id: 'rugby' } });
    expect(codeOf(told)).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(told.body).not.toHaveProperty('data');
  });

  it('answers under names that objects have of their own', async () => {
    const query =
      '{ constructor: policeArea(id: "warwickshire") { toString: name hasOwnProperty: id } toString: __typename }';
    expect((await post(mode, { query })).body).toEqual({
      data: { constructor: { toString: 'Warwickshire', hasOwnProperty: 'warwickshire' }, toString: 'Query' },
    });
  });

  it.each([
    '/constructor',
    '/__proto__',
    '/graphql/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//graphql',
  ])('there is nothing at %s', async (path) => {
    const { status, code } = await rawGet(inject(mode), {}, path);
    expect([status, code]).toEqual([404, 'NOT_FOUND']);
  });
});

/** `fetch` minds its manners: it sets some headers itself and tidies addresses. */
function rawGet(url: string, headers: Record<string, string>, path?: string) {
  return new Promise<{ status: number | undefined; code: unknown }>((resolve, reject) => {
    httpRequest(url, { headers, ...(path && { path }) }, (response) => {
      let text = '';
      response
        .on('data', (part: Buffer) => {
          text += part.toString();
        })
        .once('end', () => {
          const code = text.startsWith('{') ? JSON.parse(text).errors?.[0]?.extensions?.code : undefined;
          resolve({ status: response.statusCode, code });
        });
    })
      .once('error', reject)
      .end();
  });
}
