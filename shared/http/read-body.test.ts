import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BodyLimits, readBody } from './read-body.js';

let server: Server;
let limits: BodyLimits;
/** What came of the bodies that were sent: their text, "too many", or the message of the error. */
let read: (string | undefined)[];

beforeEach(async () => {
  read = [];
  limits = { keep: 10 };
  server = createServer((request, response) => {
    readBody(request, limits)
      .then((body) => read.push(body?.toString() ?? 'too many'))
      .catch((error: Error) => read.push(error.message))
      .finally(() => response.end(read.at(-1)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

describe('the body of a request', () => {
  it.each([
    ['none', [], ''],
    ['one part', ['Rugby'], 'Rugby'],
    ['several parts', ['Rug', 'by', '!'], 'Rugby!'],
    ['exactly as many bytes as are kept', ['0123456789'], '0123456789'],
  ])('is read where it is %s', async (_what, parts, text) => {
    expect(await send(parts)).toContain(text);
    expect(read).toEqual([text]);
  });

  it('is none where it is larger than is kept, and its sender is told so where that much is read', async () => {
    expect(await send(['0123456789', '0'])).toContain('too many');
  });

  it('is cut off where it is larger than is read at all', async () => {
    limits = { keep: 10, discard: 10 };
    expect(await send(['0123456789', '0'])).toBe('');
    expect(read).toEqual(['too many']);
  });

  it('is an error where its sender goes away before its end', async () => {
    const socket = await open();
    socket.write('POST / HTTP/1.1\r\nhost: hub\r\ncontent-length: 9\r\n\r\nRug');
    await once(server, 'request');
    socket.destroy();
    await expect.poll(() => read).toEqual([expect.stringMatching(/aborted|went away/)]);
  });
});

async function open() {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** All that comes back until the connection ends. */
async function send(parts: readonly string[]): Promise<string> {
  const socket = await open();
  socket.write('POST / HTTP/1.1\r\nhost: hub\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n');
  for (const part of parts) socket.write(`${part.length.toString(16)}\r\n${part}\r\n`);
  socket.write('0\r\n\r\n');
  let answer = '';
  socket.on('data', (text) => {
    answer += text;
  });
  socket.on('error', () => {});
  await once(socket, 'close');
  return answer;
}
