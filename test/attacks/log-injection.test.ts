import { request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, MODES, startHubProcess } from '../support/hub-process.js';

/** Stands in everything that is sent, and may stand in no line of a log. */
const MARK = 'FORGED';
const LINE = `x"}\n{"level":"error","where":"gateway","message":"${MARK}"}\n`;
const ESCAPE = `\u001b[2J\u001b[31m${MARK}\u0007`;
const SEPARATOR = `x\u2028{"level":"error","message":"${MARK}"}\u2029`;

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: object;
}

const QUESTION = { query: '{ policeArea(id: "warwickshire") { name } }' };
const byId = (id: string) => ({
  query:
    'query ($id: ID!) { partnership(id: $id) { name } assessMerger(input: { areas: [$id] }) { verdict } }',
  variables: { id },
});

const ATTACKS: [string, Sent][] = [
  ['a line in an id', { body: byId(LINE) }],
  ['an escape sequence in an id', { body: byId(ESCAPE) }],
  ['a separator of lines in an id', { body: byId(SEPARATOR) }],
  ['U+0000 in an id', { body: byId(`\u0000${MARK}`) }],
  ['a line in a document', { body: { query: `{ policeAreas { id } } # ${LINE}` } }],
  ['a line in a name that is not there', { body: { query: `{ ${MARK} { ${MARK} } }` } }],
  [
    'the name of an operation',
    { body: { query: `query ${MARK} { policeAreas { id } }`, operationName: MARK } },
  ],
  ['a line in the name of an operation', { body: { ...QUESTION, operationName: LINE } }],
  ['a line in the hash of a document', { body: { documentId: LINE } }],
  ['a line in extensions', { body: { ...QUESTION, extensions: { [LINE]: ESCAPE } } }],
  ['a token', { headers: { authorization: `Bearer ${MARK}.${MARK}.${MARK}` } }],
  ['a token of another form', { headers: { authorization: `Bearer {"message":"${MARK}"}` } }],
  ['the id of a request', { headers: { 'x-request-id': `"},{"message":"${MARK}"` } }],
  ['an id of a request of 10,000 characters', { headers: { 'x-request-id': MARK.repeat(1_600) } }],
  ['a trace', { headers: { traceparent: `00-${MARK}-${MARK}-01`, tracestate: `a=${MARK}` } }],
  ['an address before a proxy', { headers: { 'x-forwarded-for': `${MARK}, 127.0.0.1` } }],
  [
    'the name of a client',
    { headers: { 'user-agent': MARK, referer: MARK, 'x-apollo-operation-name': MARK } },
  ],
  ['a viewer', { headers: { 'hub-viewer': MARK, 'hub-request-id': MARK } }],
  ['an address', { method: 'GET', path: `/${MARK}%0a%7b%22level%22:%22error%22%7d%1b[31m` }],
  ['a parameter', { method: 'GET', path: `/graphql?query=%0a${MARK}&${MARK}=%1b` }],
  ['the name of an export', { method: 'GET', path: `/export/${MARK}.csv?table=%0a${MARK}` }],
  [
    'a question to export',
    { method: 'GET', path: `/export.csv?query=query+${MARK}+%7bpoliceAreas%7bid%7d%7d` },
  ],
];

describe.each(MODES)('the log (%s)', (mode) => {
  let database: TestDatabase;
  let hub: HubProcess;

  beforeAll(async () => {
    database = await createTestDatabase();
    hub = await startHubProcess(mode, { DATABASE_URL: database.url, ACCESS_LOG: 'on' });
  });
  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
  });

  it.each(ATTACKS)('is not written by %s', async (_attack, sent) => {
    const before = hub.output().length;
    await send(hub.url, sent);
    const lines = await newLines(before);
    // What was written is one line of JSON each, of the hub's own making, and tells of this request once.
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(told.filter(({ status }) => status !== undefined)).toHaveLength(1);
    expect(told.filter(({ level }) => level === 'error')).toEqual([]);
    expect(lines.join()).not.toContain(MARK);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    expect(lines.join()).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029]/);
  });

  /** The lines that a request left, which are written when its answer is out. */
  async function newLines(before: number): Promise<string[]> {
    for (let turn = 0; turn < 100; turn += 1) {
      const lines = hub.output().slice(before).split('\n');
      if (lines.length > 1 && lines.at(-1) === '') return lines.slice(0, -1);
      await sleep(20);
    }
    throw new Error('nothing was logged');
  }
});

function send(
  url: string,
  { method = 'POST', path = '/graphql', headers = {}, body = QUESTION }: Sent,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { method, path, headers: { 'content-type': 'application/json', ...headers } };
    const request = httpRequest(url, options, (response) => {
      response.resume().once('end', resolve);
    });
    request.once('error', reject).end(method === 'POST' ? JSON.stringify(body) : undefined);
  });
}
