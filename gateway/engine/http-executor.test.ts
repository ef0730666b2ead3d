import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { createSigner } from '../../shared/access/signature.js';
import { createHttpExecutor } from './http-executor.js';
import { NotNowError } from './retry-reads.js';

const servers: Server[] = [];
const document = parse('query Areas($ids: [ID!]) { areas(ids: $ids) { name } }');

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function serve(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answerWith(status: number, body: string | Buffer, type = 'application/json'): RequestListener {
  return (request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': type }).end(body);
  };
}

const SECRETS = ['a-secret-of-the-gateway-and-no-one-else'];

function executorOf(url: string, mostBytes?: number) {
  const sign = createSigner('geography', SECRETS);
  return createHttpExecutor({ url, sign, ...(mostBytes && { mostBytes }) });
}

const GOOD = '{"data":{"areas":[{"name":"Warwick"}]}}';

describe('a subgraph over HTTP', () => {
  it('is asked by POST to /graphql with document, variables and operation name', async () => {
    const asked: unknown[] = [];
    const url = await serve(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      asked.push([request.method, request.url, JSON.parse(body)]);
      answerWith(200, GOOD)(request, response);
    });
    const ask = executorOf(`${url}/`);
    const result = await ask({ document, variables: { ids: ['warwick'] }, operationName: 'Areas' });
    expect(result).toEqual({ data: { areas: [{ name: 'Warwick' }] } });
    const query = 'query Areas($ids: [ID!]) {\n  areas(ids: $ids) {\n    name\n  }\n}';
    expect(asked).toEqual([
      ['POST', '/graphql', { query, variables: { ids: ['warwick'] }, operationName: 'Areas' }],
    ]);
  });

  it('is asked over one connection again and again', async () => {
    let connections = 0;
    const url = await serve(answerWith(200, GOOD));
    servers[0]?.on('connection', () => {
      connections += 1;
    });
    const ask = executorOf(url);
    for (let turn = 0; turn < 5; turn += 1) await ask({ document });
    expect(connections).toBe(1);
  });

  it('is asked once more when it had just closed the connection, with a signature of its own', async () => {
    let turn = 0;
    const nonces = new Set();
    const url = await serve((request, response) => {
      turn += 1;
      nonces.add(request.headers['hub-nonce']);
      if (turn === 2) request.socket.resetAndDestroy();
      else answerWith(200, GOOD)(request, response);
    });
    const ask = executorOf(url);
    await ask({ document });
    expect(await ask({ document })).toEqual(JSON.parse(GOOD));
    expect([turn, nonces.size]).toEqual([3, 3]);
  });

  it('may refuse a question with a status of its own', async () => {
    const refusal = { errors: [{ message: 'no', extensions: { code: 'BAD_DATE' } }] };
    const ask = executorOf(await serve(answerWith(400, JSON.stringify(refusal))));
    expect(await ask({ document })).toEqual(refusal);
  });
});

describe('what is no answer', () => {
  it.each([
    ['a page', 502, '<html>Bad gateway</html>', 'text/html'],
    ['nothing', 200, '', 'application/json'],
    ['other JSON', 200, '{"status":"alive"}', 'application/json'],
    ['a text', 200, '"fine"', 'application/json'],
    ['data that is no object', 200, '{"data":[]}', 'application/json'],
    ['errors that are no errors', 200, '{"data":{},"errors":["no"]}', 'application/json'],
    ['no data and no errors', 200, '{"data":null}', 'application/json'],
    ['a page that calls itself fine', 200, '<html>Welcome</html>', 'text/html'],
    ['an answer that calls itself a page', 200, GOOD, 'text/html; charset=utf-8'],
    ['half an answer that calls itself whole', 200, GOOD.slice(0, -9), 'application/json'],
    ['two answers', 200, GOOD + GOOD, 'application/json'],
    [
      'letters in another encoding',
      200,
      Buffer.from(GOOD.replace('Warwick', 'W\u00e4rwick'), 'latin1'),
      'application/json',
    ],
    [
      'an error at no path',
      200,
      '{"data":{},"errors":[{"message":"no","path":"areas"}]}',
      'application/json',
    ],
  ])('%s is a failure', async (_name, status, body, type) => {
    const ask = executorOf(await serve(answerWith(status, body, type)));
    await expect(ask({ document })).rejects.toThrow('not a GraphQL result');
  });

  it('an answer that says beforehand that it is too long is a failure', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 200_000 }).write('{');
    });
    await expect(executorOf(url, 100_000)({ document })).rejects.toThrow('answered more than 100000 bytes');
  });

  it('"not now" is a failure that may pass', async () => {
    const ask = executorOf(await serve(answerWith(503, GOOD)));
    await expect(ask({ document })).rejects.toThrow(NotNowError);
  });

  it('an answer that comes drop by drop is given up when nobody waits any more, and its connection is closed', async () => {
    let closed = false;
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drops = setInterval(() => response.write(' '), 5);
      response.once('close', () => {
        clearInterval(drops);
        closed = true;
      });
    });
    const signal = AbortSignal.timeout(100);
    await expect(executorOf(url)({ document, signal })).rejects.toThrow('aborted');
    await expect.poll(() => closed).toBe(true);
  });

  it('an answer that does not end is a failure, and its connection is closed', async () => {
    let closed = false;
    const url = await serve((_request, response) => {
      const more = () => {
        while (response.write(' '.repeat(1000)));
        response.once('drain', more);
      };
      response.once('close', () => {
        closed = true;
      });
      more();
    });
    await expect(executorOf(url, 100_000)({ document })).rejects.toThrow('answered more than 100000 bytes');
    await expect.poll(() => closed).toBe(true);
  });

  it('a refusal of the signature is a failure, which the log explains and no client is shown', async () => {
    const refusal = { errors: [{ message: 'no', extensions: { code: 'UNSIGNED_REQUEST' } }] };
    const ask = executorOf(await serve(answerWith(401, JSON.stringify(refusal))));
    await expect(ask({ document })).rejects.toThrow('SUBGRAPH_SECRET or the clocks are not the same');
  });

  it('a refused connection is a failure', async () => {
    const url = await serve(answerWith(200, GOOD));
    const server = servers.pop();
    await new Promise((resolve) => server?.close(resolve));
    await expect(executorOf(url)({ document })).rejects.toThrow('ECONNREFUSED');
  });

  it('a question that is withdrawn is a failure', async () => {
    const url = await serve((request) => void request.resume());
    const abort = new AbortController();
    const asked = executorOf(url)({ document, signal: abort.signal });
    setTimeout(() => abort.abort(), 20);
    await expect(asked).rejects.toThrow('aborted');
  });
});
