import { parse } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHttpExecutor } from '../../gateway/engine/http-executor.js';
import { createSigner } from '../../shared/access/signature.js';
import { type Server, startServer } from '../support/oidc-server.js';

const SECRETS = ['a-secret-that-is-long-enough-for-a-test'] as const;
const QUESTION = { document: parse('{ policeAreas { id } }'), variables: {}, operationName: undefined };

/** Somebody else's server, to which no request may ever go, least of all a signed one. */
let elsewhere: Server;
let subgraph: Server | undefined;

beforeAll(async () => {
  elsewhere = await startServer((_request, response) => response.end('{"data":{"policeAreas":[]}}'));
});
afterEach(() => subgraph?.stop());
afterAll(() => elsewhere.stop());

describe('a subgraph that sends the gateway elsewhere', () => {
  it.each([
    [301, '/graphql'],
    [302, '/graphql'],
    [303, '/graphql'],
    [307, '/graphql'],
    [308, '/graphql'],
    [307, '?to=a-path-of-its-own'],
    [300, '/graphql'],
    [305, ''],
  ])('by %i to %s is not followed, and its part of the answer is missing', async (status, path) => {
    subgraph = await startServer((_request, response) => {
      response.writeHead(status, { location: `${elsewhere.url}${path}`, refresh: `0; url=${elsewhere.url}` });
      response.end();
    });
    const ask = createHttpExecutor({ url: subgraph.url, sign: createSigner('geography', SECRETS) });
    await expect(ask(QUESTION)).rejects.toThrow(`answered ${status}`);
    expect(subgraph.asked).toEqual(['/graphql']);
    expect(elsewhere.asked).toEqual([]);
  });

  it('beside a good answer is answered by, and still not followed', async () => {
    const body = '{"data":{"policeAreas":[]}}';
    subgraph = await startServer((_request, response) => {
      response
        .writeHead(307, { location: `${elsewhere.url}/graphql`, 'content-type': 'application/json' })
        .end(body);
    });
    const ask = createHttpExecutor({ url: subgraph.url, sign: createSigner('geography', SECRETS) });
    expect(await ask(QUESTION)).toEqual(JSON.parse(body));
    expect(elsewhere.asked).toEqual([]);
  });
});
