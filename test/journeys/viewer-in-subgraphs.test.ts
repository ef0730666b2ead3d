import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, SubgraphExecutor } from '../../gateway/engine/engine.js';
import { createHttpExecutor } from '../../gateway/engine/http-executor.js';
import { createEngine } from '../../gateway/engine/planned-engine.js';
import { createSigner } from '../../shared/access/signature.js';
import { PUBLIC_VIEWER, type Viewer } from '../../shared/access/viewer.js';
import { type RunningSubgraph, startSubgraph } from '../../shared/graphql/subgraph.js';
import type { RequestFacts, SubgraphParts } from '../../shared/graphql/subgraph-parts.js';
import { buildSubgraph } from '../../shared/graphql/subgraph-schema.js';
import { type ListeningServer, serveSubgraph } from '../../shared/graphql/subgraph-server.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { MODES, type Mode } from '../support/hub-process.js';

@ObjectType()
class Told {
  @Field(() => String)
  viewer!: string;

  @Field(() => String)
  requestId!: string;
}

/** A subgraph that says no more than who asks it. */
@Resolver()
class ToldResolver {
  @Query(() => Told)
  told(@Ctx() { viewer, requestId }: RequestFacts): Told {
    return { viewer: JSON.stringify(viewer), requestId };
  }
}

const ECHO: SubgraphParts<RequestFacts> = {
  name: 'register',
  resolvers: [ToldResolver],
  orphanedTypes: [],
  references: {},
  entities: [],
  migrations: [],
  createLoaders: () => ({}),
  createContext: (_loaders, facts) => facts,
  seed: () => ({ write: async () => {} }),
};

const SECRET = 'a-secret-of-the-gateway-and-no-one-else';
const document = parse('{ told { viewer requestId } }');
const OFFICER: Viewer = {
  subject: 'zoë "the officer"\r\nhub-viewer: x',
  issuer: 'https://id.example',
  grants: [{ role: 'PARTNERSHIP_OFFICER', places: ['south-warwickshire', 'rugby'] }],
};
/** Somebody with every partnership there could be. */
const EVERYWHERE: Viewer = {
  ...OFFICER,
  grants: [
    {
      role: 'PARTNERSHIP_OFFICER',
      places: Array.from({ length: 500 }, (_, index) => `a-partnership-of-some-name-${index}`),
    },
  ],
};

let database: TestDatabase;
let subgraph: RunningSubgraph;
let server: ListeningServer;
const engines = new Map<Mode, Engine>();

beforeAll(async () => {
  database = await createTestDatabase('empty');
  subgraph = await startSubgraph(ECHO, { databaseUrl: database.url });
  server = await serveSubgraph(subgraph, { host: '127.0.0.1', port: 0, secrets: [SECRET] });
  const executors: Record<Mode, SubgraphExecutor> = {
    together: subgraph.execute,
    apart: createHttpExecutor({ url: server.url, sign: createSigner(ECHO.name, [SECRET]) }),
  };
  const { sdl } = await buildSubgraph(ECHO);
  const { supergraphSdl = '' } = composeServices([
    { name: ECHO.name, url: server.url, typeDefs: parse(sdl) },
  ]);
  for (const mode of MODES) {
    const options = { supergraphSdl, subgraphTimeoutMs: 10_000, onFault: () => {} };
    engines.set(mode, await createEngine({ ...options, executors: new Map([[ECHO.name, executors[mode]]]) }));
  }
});
afterAll(async () => {
  for (const engine of engines.values()) await engine[Symbol.asyncDispose]();
  await server?.[Symbol.asyncDispose]();
  await subgraph?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

describe.each(MODES)('who asks (%s)', (mode) => {
  it.each([
    ['the public', PUBLIC_VIEWER],
    ['an officer with an odd name', OFFICER],
    ['an officer of 500 partnerships', EVERYWHERE],
  ])('is known to the resolvers of a subgraph: %s', async (_who, viewer) => {
    const result = await engines.get(mode)?.execute({ document, variables: {}, viewer, requestId: 'r-1' });
    expect(result).toEqual({ data: { told: { viewer: JSON.stringify(viewer), requestId: 'r-1' } } });
  });
});

it('is the public where a subgraph is not told', async () => {
  const { data } = await subgraph.execute({ document });
  expect(data).toMatchObject({ told: { viewer: JSON.stringify(PUBLIC_VIEWER) } });
});
