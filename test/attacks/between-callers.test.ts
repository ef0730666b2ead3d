import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_ROLES_CLAIM } from '../../gateway/access/access-config.js';
import { createIssuerKeys } from '../../gateway/access/issuer-keys.js';
import type { SubgraphExecutor } from '../../gateway/engine/engine.js';
import { createGatewayServer, type GatewayServer } from '../../gateway/server.js';
import { MODES } from '../support/hub-process.js';
import { AUDIENCE, makeKey, type OidcServer, signToken, startOidcServer } from '../support/oidc-server.js';
import { post, postAt } from '../support/request.js';
import { composeSmallGraph } from '../support/small-graph.js';

const ROUNDS = 200;
const PLACES = [
  ['warwickshire', 'Warwickshire', 5],
  ['west-mercia', 'West Mercia', 9],
  ['kent', 'Kent', 13],
  ['metropolitan-police', 'Metropolitan Police', 32],
  ['nowhere', undefined, undefined],
] as const;

describe.each(MODES)('one document, asked by many at once (%s)', (mode) => {
  it('is answered to each by its own variables, 200 times in turn', async () => {
    const query =
      'query ($id: ID!, $no: Boolean!) { policeArea(id: $id) { id name areas @skip(if: $no) { id } } }';
    const asked = Array.from({ length: ROUNDS }, (_, index) => ({
      place: PLACES[index % PLACES.length] ?? PLACES[0],
      no: index % 3 === 0,
    }));
    const told = await Promise.all(
      asked.map(({ place: [id], no }) => post(mode, { query, variables: { id, no } })),
    );
    told.forEach(({ body }, index) => {
      const { place, no } = asked[index] ?? { place: PLACES[0], no: false };
      const { policeArea } = body.data;
      expect(policeArea?.name).toBe(place[1]);
      expect(policeArea?.areas?.length).toBe(no ? undefined : place[2]);
    });
  });

  it('is refused to one for its variables, and answered to the next', async () => {
    const query = 'query ($n: Int) { partnerships(first: $n) { nodes { id } } }';
    const sizes = Array.from({ length: ROUNDS / 4 }, (_, index) => [1, 501, 2, 1e9][index % 4] ?? 1);
    const told = await Promise.all(sizes.map((n) => post(mode, { query, variables: { n } })));
    expect(told.map(({ body }) => body.data?.partnerships.nodes.length ?? 0)).toEqual(
      sizes.map((n) => (n > 500 ? 0 : n)),
    );
  });

  it('is another under the name of another operation in it', async () => {
    const query =
      'query A { policeArea(id: "kent") { name } } query B { policeArea(id: "warwickshire") { name } }';
    const names = Array.from({ length: ROUNDS / 4 }, (_, index) => (index % 2 ? 'A' : 'B'));
    const told = await Promise.all(names.map((operationName) => post(mode, { query, operationName })));
    expect(told.map(({ body }) => body.data.policeArea.name)).toEqual(
      names.map((name) => (name === 'A' ? 'Kent' : 'Warwickshire')),
    );
  });
});

describe('one document, asked with many tokens', () => {
  const graph = composeSmallGraph();
  let issuer: OidcServer;
  let gateway: GatewayServer;
  let tokens: string[];

  beforeAll(async () => {
    const key = await makeKey('only');
    issuer = await startOidcServer(key);
    const settings = {
      issuer: issuer.issuer,
      audience: AUDIENCE,
      jwksUrl: undefined,
      rolesClaim: DEFAULT_ROLES_CLAIM,
    };
    gateway = await createGatewayServer({
      ...graph,
      executors: new Map([...graph.executors].map(([name, ask]) => [name, tellAsker(ask)])),
      probes: new Map(),
      port: 0,
      issuer: { ...settings, findKey: createIssuerKeys(settings, () => {}) },
      onFault: (error) => {
        throw error;
      },
    });
    const exp = Math.floor(Date.now() / 1000) + 600;
    tokens = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        signToken(key, { iss: issuer.issuer, aud: AUDIENCE, sub: `caller-${index}`, iat: exp - 600, exp }),
      ),
    );
  });
  afterAll(async () => {
    await gateway?.[Symbol.asyncDispose]();
    await issuer?.[Symbol.asyncDispose]();
  });

  /** A subgraph that says to whom it answers, after a while in which others come. */
  function tellAsker(ask: SubgraphExecutor): SubgraphExecutor {
    return async (request) => {
      const result = await ask(request);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
      const name = request.viewer?.subject ?? 'nobody';
      return { ...result, data: { area: { ...(result as { data: { area: object } }).data.area, name } } };
    };
  }

  it('is answered to each caller as to nobody else, 200 times in turn, the public among them', async () => {
    const query = '{ area(id: "warwick") { name } }';
    const callers = Array.from({ length: ROUNDS }, (_, index) => index % 11);
    const told = await Promise.all(
      callers.map((caller) =>
        postAt(gateway.url, { query }, caller === 10 ? {} : { authorization: `Bearer ${tokens[caller]}` }),
      ),
    );
    expect(told.map(({ body }) => body.data.area.name)).toEqual(
      callers.map((caller) => (caller === 10 ? 'nobody' : `caller-${caller}`)),
    );
  });
});
