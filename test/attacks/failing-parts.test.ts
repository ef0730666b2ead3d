import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ApartHub, startApart } from '../../hub/apart-processes.js';
import { prepareDatabase, rolePasswords, withDatabaseLock } from '../../hub/database.js';
import { SUBGRAPHS } from '../../hub/subgraphs.js';
import { projectRoot } from '../../shared/project-root.js';
import { type Answer, askAt } from '../support/ask.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.js';
import { findWrong } from '../support/lying-answers.js';
import {
  holdBack,
  type LyingSubgraph,
  QUICK_LIES,
  SLOW_LIES,
  startLyingSubgraph,
} from '../support/lying-subgraph.js';
import { workedQueries, workedQuery } from '../support/queries.js';

const SECRET = 'a-secret-of-the-gateway-and-no-one-else';
/** A machine with much else to do. */
const PATIENTLY = { timeout: 30_000 };
const GRAPH_FILES = ['supergraph.graphql', 'api-schema.graphql'];
const PARTS = SUBGRAPHS.map(({ name }) => name);
/** The worked query, with a crime figure and what is missing: so all seven parts answer it. */
const OVERSIGHT = workedQuery('police-area-oversight').replace(
  'duties {',
  'measures(measures: ["total-recorded-crime"]) { count } dataGaps { what } duties {',
);
/** Of lies that are believed or not by every value, each worked query is a test of its own. */
const SUBTLE_LIES = ['answers values of other types', 'answers entities in another order'];

let database: TestDatabase;
let hub: ApartHub;
let gateway: GatewayProcess;
const parts = new Map<string, LyingSubgraph>();
const quiet = new Map<string, Answer>();

function part(name: string): LyingSubgraph {
  const found = parts.get(name);
  if (!found) throw new Error(`there is no part ${name}`);
  return found;
}

const urls = () => new Map([...parts].map(([name, { url }]) => [name, url]));

beforeAll(async () => {
  database = await createTestDatabase();
  const passwords = rolePasswords(database.url, {});
  await withDatabaseLock(database.url, (client) =>
    prepareDatabase(database.url, client, SUBGRAPHS, passwords),
  );
  hub = await startApart({
    database: { adminUrl: database.url, passwords },
    port: 0,
    subgraphSecret: SECRET,
    onFault: () => {},
  });
  for (const [name, url] of hub.urls) parts.set(name, await startLyingSubgraph(url));
  gateway = await startGatewayProcess({ urls: urls(), secret: SECRET }, { SUBGRAPH_TIMEOUT_MS: '4000' });
  for (const query of [OVERSIGHT, ...workedQueries().map(workedQuery)])
    quiet.set(query, await askAt(hub.url, query));
});
afterEach(() => {
  for (const one of parts.values()) one.lie = undefined;
});
afterAll(async () => {
  await gateway?.[Symbol.asyncDispose]();
  for (const one of parts.values()) await one[Symbol.asyncDispose]();
  await hub?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

/** Asks while a part fails: whatever is wrong, and how much it cost. */
async function askFailing(query: string, failing: string) {
  const answer = await askAt(gateway.url, query);
  const known = new Set(quiet.get(query)?.errors?.map(({ message }) => message));
  const errors = (answer.errors ?? []).filter(({ message }) => !known.has(message));
  expect(findWrong(quiet.get(query) ?? {}, answer)).toEqual([]);
  expect(new Set(errors.map(({ extensions }) => extensions?.code))).toEqual(
    new Set(errors.length > 0 ? ['SOURCE_UNAVAILABLE'] : []),
  );
  expect(errors.filter(({ extensions }) => extensions?.source !== failing)).toEqual([]);
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|http:|ECONN|hubKey|_entities/);
  return errors;
}

it('answers everything in quiet, every entity checked', async () => {
  for (const [query, answer] of quiet) expect(await askAt(gateway.url, query)).toEqual(answer);
});

describe.each(PARTS)('a %s part', (name) => {
  it.each(Object.keys(QUICK_LIES))(
    'that %s costs its own fields, a coded error with part and path each',
    async (lie) => {
      part(name).lie = QUICK_LIES[lie];
      const errors = await askFailing(OVERSIGHT, name);
      if (lie !== 'answers entities in another order' && lie !== 'answers an entity too few')
        expect(errors.length).toBeGreaterThan(0);
      expect(errors.every(({ path }) => path !== undefined)).toBe(true);
      const fields = errors.map(({ path }) => path?.filter((step) => typeof step === 'string').join('.'));
      expect(new Set(fields).size).toBe(fields.length);
    },
  );

  it.each(SUBTLE_LIES)('that %s makes no worked query wrong', async (lie) => {
    part(name).lie = QUICK_LIES[lie];
    for (const query of workedQueries().map(workedQuery)) await askFailing(query, name);
  });

  it('is heard again in the next question', async () => {
    expect(await askAt(gateway.url, OVERSIGHT)).toEqual(quiet.get(OVERSIGHT));
  });
});

describe.each(['geography', 'funding'])('a %s part', (name) => {
  it.each(Object.keys(SLOW_LIES))('that %s is given up at its deadline', async (lie) => {
    part(name).lie = SLOW_LIES[lie];
    expect((await askFailing(OVERSIGHT, name)).length).toBeGreaterThan(0);
  });
});

it('asks a part once more that refused, and no client need know', async () => {
  let refused = 0;
  part('funding').lie = (response) => {
    part('funding').lie = undefined;
    refused += 1;
    response.writeHead(503).end();
  };
  expect(await askAt(gateway.url, OVERSIGHT)).toEqual(quiet.get(OVERSIGHT));
  expect(refused).toBe(1);
});

it('answers without a part that is not there when it starts, and with it once it is', async () => {
  const place = await startLyingSubgraph('');
  await place[Symbol.asyncDispose]();
  const later = new Map([...urls(), ['funding', place.url]]);
  await using other = await startGatewayProcess({ urls: later, secret: SECRET });
  const before = await askAt(other.url, OVERSIGHT);
  expect(findWrong(quiet.get(OVERSIGHT) ?? {}, before)).toEqual([]);
  expect(before.data.policeArea.grantTotals).toBeNull();
  await using _there = await startLyingSubgraph(
    hub.urls.get('funding') ?? '',
    Number(new URL(place.url).port),
  );
  expect(await askAt(other.url, OVERSIGHT)).toEqual(quiet.get(OVERSIGHT));
});

it('finishes what it is answering when it is to stop, takes nothing new, and ends well', async () => {
  await using other = await startGatewayProcess({ urls: urls(), secret: SECRET });
  part('funding').asked = 0;
  const release = holdBack(part('funding'));
  const running = askAt(other.url, OVERSIGHT);
  await expect.poll(() => part('funding').asked, PATIENTLY).toBeGreaterThan(0);
  const ended = once(other.child, 'exit');
  other.child.kill('SIGTERM');
  const askNew = () =>
    askAt(other.url, '{ areas { name } }').then(
      () => 'taken',
      () => 'refused',
    );
  await expect.poll(askNew, PATIENTLY).toBe('refused');
  release();
  expect(await running).toEqual(quiet.get(OVERSIGHT));
  expect(await ended).toEqual([0, null]);
});

it('takes another version of the graph on SIGHUP without dropping a question, and refuses a bad one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hub-graph-'));
  for (const file of GRAPH_FILES) await cp(join(projectRoot, 'gateway', file), join(folder, file));
  await using other = await startGatewayProcess(
    { urls: urls(), secret: SECRET },
    { SCHEMA_DIR: folder, INTROSPECTION: 'on' },
  );
  part('funding').asked = 0;
  const release = holdBack(part('funding'));
  const before = askAt(other.url, OVERSIGHT);
  await expect.poll(() => part('funding').asked, PATIENTLY).toBeGreaterThan(0);
  const description = async () =>
    (await askAt(other.url, '{ __type(name: "Query") { description } }')).data.__type.description;
  await change(folder, 'api-schema.graphql', (text) =>
    text.replace('type Query {', '"Another version." type Query {'),
  );
  other.child.kill('SIGHUP');
  await expect.poll(description, PATIENTLY).toBe('Another version.');
  release();
  expect(await before).toEqual(quiet.get(OVERSIGHT));
  await change(folder, 'supergraph.graphql', (text) => text.slice(0, text.length / 2));
  other.child.kill('SIGHUP');
  await expect.poll(other.log, PATIENTLY).toContain('the graph was not replaced');
  expect(await askAt(other.url, OVERSIGHT)).toEqual(quiet.get(OVERSIGHT));
  await rm(folder, { recursive: true });
});

async function change(folder: string, file: string, rewrite: (text: string) => string): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, rewrite(await readFile(path, 'utf8')));
}
