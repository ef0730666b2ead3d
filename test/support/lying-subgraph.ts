import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What stands between the gateway and a subgraph, and tells the truth until it is told a lie. */
export interface LyingSubgraph extends AsyncDisposable {
  url: string;
  lie: Lie | undefined;
  /** How many questions came since it was last set to 0. */
  asked: number;
}

type Lie = (response: ServerResponse, truth: () => Promise<Truth>) => void | Promise<void>;

interface Truth {
  status: number;
  type: string;
  body: string;
}

/** Listens on the port, any free one if left out, and passes questions on to a real subgraph. */
export async function startLyingSubgraph(target: string, port = 0): Promise<LyingSubgraph> {
  const server = createServer((request, response) => {
    const isQuestion = request.method === 'POST';
    if (isQuestion) subgraph.asked += 1;
    const truth = memoised(() => askReal(target, request));
    const tell = isQuestion && subgraph.lie ? subgraph.lie : tellTruth;
    Promise.resolve(tell(response, truth)).catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const subgraph: LyingSubgraph = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lie: undefined,
    asked: 0,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return subgraph;
}

const tellTruth: Lie = async (response, truth) => {
  const { status, type, body } = await truth();
  response.writeHead(status, { 'content-type': type }).end(body);
};

async function askReal(target: string, request: IncomingMessage): Promise<Truth> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
  const answer = await fetch(`${target}${request.url}`, {
    method: request.method ?? 'GET',
    headers: headers as Record<string, string>,
    ...(request.method === 'POST' && { body: Buffer.concat(parts) }),
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    body: await answer.text(),
  };
}

function memoised<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= work();
    return made;
  };
}

/** A lie about what the real subgraph answered. */
function twist(change: (data: Record<string, unknown>) => unknown): Lie {
  return async (response, truth) => {
    const answer = JSON.parse((await truth()).body);
    const data = answer.data && change(answer.data);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ...answer, data }));
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** Every leaf of another type. */
function confuse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(confuse);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => [key, key === '__typename' ? held : confuse(held)]),
    );
  return value === null ? null : { value };
}

/** Every list of entities the other way round. */
function turnRound(data: Record<string, unknown>): unknown {
  const isEntities = (key: string) => key.startsWith('_e');
  return Object.fromEntries(
    Object.entries(data).map(([key, held]) => [
      key,
      isEntities(key) && Array.isArray(held) ? [...held].reverse() : held,
    ]),
  );
}

/** Lies that are over at once. */
export const QUICK_LIES: Readonly<Record<string, Lie>> = {
  'cuts the connection': (response) => void response.socket?.resetAndDestroy(),
  'answers a page': (response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'),
  'answers a bad gateway': (response) => void response.writeHead(502).end('<h1>Bad gateway</h1>'),
  'answers half and calls it whole': async (response, truth) => {
    const { body } = await truth();
    response.writeHead(200, JSON_TYPE).end(body.slice(0, body.length / 2));
  },
  'answers half and cuts the connection': async (response, truth) => {
    const { body } = await truth();
    response.writeHead(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  },
  'answers 100 MB': async (response) => {
    response.writeHead(200, JSON_TYPE);
    const megabyte = Buffer.alloc(1_000_000, ' ');
    await pipeline(Readable.from(Array<Buffer>(100).fill(megabyte)), response).catch(() => {});
  },
  'answers nothing of what it was asked': twist(() => ({})),
  'answers values of other types': twist((data) => confuse(data)),
  'answers entities in another order': twist(turnRound),
  'answers an entity too few': twist((data) =>
    Object.fromEntries(
      Object.entries(data).map(([key, held]) => [
        key,
        key.startsWith('_e') && Array.isArray(held) ? held.slice(1) : held,
      ]),
    ),
  ),
};

/** Lies that last until the deadline. */
export const SLOW_LIES: Readonly<Record<string, Lie>> = {
  hangs: () => {},
  drips: (response) => {
    response.writeHead(200, JSON_TYPE);
    const drops = setInterval(() => response.write(' '), 50);
    response.once('close', () => clearInterval(drops));
  },
};

/** The truth, when the returned function is called and not before. */
export function holdBack(subgraph: LyingSubgraph): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  subgraph.lie = async (response, truth) => {
    await held;
    await tellTruth(response, truth);
  };
  return () => {
    subgraph.lie = undefined;
    release();
  };
}
