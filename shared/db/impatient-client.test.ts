import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isOutage } from './database-error.js';
import { ImpatientClient, PATIENCE } from './impatient-client.js';

/** A server that lets everybody in and never answers a statement. */
const server = createServer((socket) => {
  socket.once('data', () => {
    const ok = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0]);
    const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
    socket.write(Buffer.concat([ok, ready]));
  });
  socket.on('error', () => {});
});

beforeEach(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterEach(() => {
  vi.useRealTimers();
  server.close();
});

it('gives up a connection whose statement stays without an answer, as an outage', async () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const client = new ImpatientClient({ host: '127.0.0.1', port, user: 'hub', database: 'hub' });
  const ended = new Promise((resolve) => client.once('end', resolve));
  client.on('error', () => {});
  await client.connect();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const answer = client.query('SELECT 1').catch((error: unknown) => error);
  const next = client.query('SELECT 2').catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(PATIENCE.connectionMs);
  expect(String(await answer)).toContain(`did not answer within ${PATIENCE.connectionMs} ms`);
  expect([isOutage(await answer), isOutage(await next)]).toEqual([true, true]);
  await ended;
});
