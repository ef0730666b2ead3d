import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { type Listening, startListening } from '../../gateway/http/listen.js';
import { readQuestion } from '../../gateway/http/read-question.js';
import { MODES } from '../support/hub-process.js';
import { openRaw, sendRaw } from '../support/raw-request.js';
import { codeOf, post } from '../support/request.js';

const BODY = '{"query":"{ policeArea(id: \\"warwickshire\\") { name } }"}';
const HEAD = 'POST /graphql HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n';
const LENGTH = `Content-Length: ${BODY.length}\r\n`;
const CHUNKS = `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`;
const CLOSE = 'Connection: close\r\n';
const ANSWER = '{"data":{"policeArea":{"name":"Warwickshire"}}}';

describe.each(MODES)('a request as no client writes it (%s)', (mode) => {
  it('is answered when all is well with it: so what follows is refused for what is changed', async () => {
    const { statuses, text } = await sendRaw(inject(mode), `${HEAD}${LENGTH}${CLOSE}\r\n${BODY}`);
    expect(statuses).toEqual([200]);
    expect(text).toContain(ANSWER);
  });

  it.each([
    ['two lengths that differ', `${HEAD}${LENGTH}Content-Length: 5\r\n\r\n${BODY}`],
    ['two lengths that agree', `${HEAD}${LENGTH}${LENGTH}\r\n${BODY}`],
    ['a list of lengths', `${HEAD}Content-Length: ${BODY.length}, ${BODY.length}\r\n\r\n${BODY}`],
    ['a length and chunks', `${HEAD}${LENGTH}Transfer-Encoding: chunked\r\n\r\n${CHUNKS}`],
    ['chunks and a length', `${HEAD}Transfer-Encoding: chunked\r\n${LENGTH}\r\n${CHUNKS}`],
    ['chunks of a kind that is not known', `${HEAD}Transfer-Encoding: xchunked\r\n\r\n${CHUNKS}`],
    ['chunks that are something else last', `${HEAD}Transfer-Encoding: chunked, identity\r\n\r\n${CHUNKS}`],
    ['two kinds of chunks', `${HEAD}Transfer-Encoding: chunked\r\nTransfer-Encoding: cow\r\n\r\n${CHUNKS}`],
    ['a space before a colon', `${HEAD}Transfer-Encoding : chunked\r\n${LENGTH}\r\n${BODY}`],
    ['a header over two lines', `${HEAD}X-Note: one\r\n two\r\n${LENGTH}\r\n${BODY}`],
    ['a length with a sign', `${HEAD}Content-Length: +${BODY.length}\r\n\r\n${BODY}`],
    ['a length below nothing', `${HEAD}Content-Length: -1\r\n\r\n${BODY}`],
    ['a length in hexadecimal', `${HEAD}Content-Length: 0x10\r\n\r\n${BODY}`],
    ['half of its line ends', `${HEAD}${LENGTH}\r\n${BODY}`.replaceAll('\r\n', '\n')],
    ['a line end inside a header', `${HEAD}X-Note: a\rb\r\n${LENGTH}\r\n${BODY}`],
    ['U+0000 in a header', `${HEAD}X-Note: a\u0000b\r\n${LENGTH}\r\n${BODY}`],
    [
      'a line end in a chunk',
      `${HEAD}Transfer-Encoding: chunked\r\n\r\n${CHUNKS.replace('\r\n', ';a\nb\r\n')}`,
    ],
    ['no host', `GET /graphql?query={__typename} HTTP/1.1\r\n\r\n`],
    ['the address of another server', `GET http://169.254.169.254/ HTTP/1.1\r\nHost: hub\r\n${CLOSE}\r\n`],
  ])('with %s is refused, and the connection with it', async (_attack, sent) => {
    const { statuses, text, ended } = await sendRaw(inject(mode), sent);
    expect([statuses, ended]).toEqual([[400], true]);
    expect(text).not.toContain('Warwickshire');
  });

  it('hides no second question in the body of a first that needs none', async () => {
    const hidden = `${HEAD}${LENGTH}${CLOSE}\r\n${BODY}`;
    const first = `GET /health HTTP/1.1\r\nHost: hub\r\nContent-Length: ${hidden.length}\r\n${CLOSE}\r\n`;
    const { statuses, text } = await sendRaw(inject(mode), first + hidden);
    expect(statuses).toEqual([200]);
    expect(text).not.toContain('Warwickshire');
  });

  it('is no way to another server', async () => {
    const { text } = await sendRaw(inject(mode), 'CONNECT 127.0.0.1:5432 HTTP/1.1\r\nHost: hub\r\n\r\n');
    expect(text).toBe('');
  });

  it('with headers of 20 KB is refused before they are read', async () => {
    const flood = Array.from({ length: 200 }, (_, index) => `X-${index}: ${'a'.repeat(100)}\r\n`).join('');
    expect((await sendRaw(inject(mode), `${HEAD}${flood}${LENGTH}\r\n${BODY}`)).statuses).toEqual([431]);
  });

  it('with 3,000 headers loses none of them: a bad token after the last is still refused', async () => {
    const flood = 'a:\r\n'.repeat(3_000);
    const sent = `${HEAD}${flood}Authorization: Bearer nobody\r\n${LENGTH}${CLOSE}\r\n${BODY}`;
    expect((await sendRaw(inject(mode), sent)).statuses).toEqual([401]);
  });

  const text = (query: string) => Buffer.from(JSON.stringify({ query }));
  const withBytes = (...bytes: number[]) =>
    Buffer.concat([
      Buffer.from('{"query":"{ policeAreas { id } } # '),
      Buffer.from(bytes),
      Buffer.from('"}'),
    ]);
  it.each<[string, Buffer]>([
    ['with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text('{ __typename }')])],
    ['in UTF-16', Buffer.from(`\ufeff${BODY}`, 'utf16le')],
    ['in UTF-16 without a mark', Buffer.from(BODY, 'utf16le')],
    ['with a character cut short', withBytes(0xc3, 0x28)],
    ['with a slash written too long', withBytes(0xc0, 0xaf)],
    ['with half of a pair of UTF-16', withBytes(0xed, 0xa0, 0x80)],
    ['with bytes beyond Unicode', withBytes(0xf5, 0x80, 0x80, 0x80)],
  ])('with a body %s is refused, not mended', async (_attack, body) => {
    const told = await post(mode, body);
    expect([told.status, codeOf(told)]).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('a sender that never comes to an end', () => {
  const faults: unknown[] = [];
  let listening: Listening | undefined;

  afterEach(async () => {
    await listening?.close(0);
    expect(faults).toEqual([]);
  });

  /** A server of the gateway that waits as briefly as a test can. */
  async function listen(): Promise<string> {
    listening = await startListening(
      (request, response) => {
        readQuestion(request, new URL('http://gateway/graphql')).then(
          () => response.end(),
          (error: Error & { code?: string }) => {
            if (error.code !== 'ECONNRESET') faults.push(error);
          },
        );
      },
      { host: '127.0.0.1', port: 0, patience: { headersMs: 200, requestMs: 400, checkMs: 50 } },
    );
    return listening.url;
  }

  it.each([
    ['headers', 'GET /graphql HTTP/1.1\r\nHost: hub\r\n', 'X-More: more\r\n'],
    ['one header', 'GET /graphql HTTP/1.1\r\nHost: hub\r\nX-Long: ', 'x'],
    ['a body', `${HEAD}Content-Length: 100000\r\n\r\n{"query":"`, 'x'],
    ['a body in chunks', `${HEAD}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n'],
  ])('is let go while it drips %s', async (_attack, start, more) => {
    const raw = openRaw(await listen());
    raw.socket.write(start);
    while (!raw.ended()) {
      raw.socket.write(more);
      await sleep(20);
    }
    expect((await raw.result).statuses).toEqual([408]);
  });

  it('is let go when it says nothing at all', async () => {
    const raw = openRaw(await listen());
    expect((await raw.result).ended).toBe(true);
  });
});
