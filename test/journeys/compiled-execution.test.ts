import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAt } from '../support/ask.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, startHubProcess } from '../support/hub-process.js';
import { openQueries, workedQuery } from '../support/queries.js';

/** More often than a document is run before it is compiled. */
const TIMES = 12;

/** Questions whose answers hold errors, nulls, lists in lists and every kind of argument. */
const PARTIAL: [string, string][] = [
  [
    'an unknown id',
    '{ comparePriorities(partnerships: ["atlantis", "rugby"]) { asOf } partnership(id: "rugby") { name } }',
  ],
  ['an area that has ended', '{ localGovernmentArea(id: "daventry") { name } policeAreas { id } }'],
  [
    'a place that is not there',
    '{ partnership(id: "atlantis") { name areas { id } } policeArea(id: "nowhere") { name } }',
  ],
  [
    'an argument that is refused',
    '{ policeArea(id: "warwickshire") { mergerOptions(after: "nothing") { nodes { id } } partnerships { name } } }',
  ],
];

let database: TestDatabase;
let hub: HubProcess;
beforeAll(async () => {
  database = await createTestDatabase();
  hub = await startHubProcess('together', { DATABASE_URL: database.url, KEPT_ANSWER_BYTES: '0' });
});
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

async function askOften(query: string): Promise<string[]> {
  const answers: string[] = [];
  for (let time = 0; time < TIMES; time += 1) answers.push(JSON.stringify(await askAt(hub.url, query)));
  return answers;
}

describe('a document that comes again and again', () => {
  it.each(openQueries())('is answered the same each time: %s', async (name) => {
    const answers = await askOften(workedQuery(name));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"data"');
  });

  it.each(PARTIAL)('is answered the same each time with %s', async (_what, query) => {
    const answers = await askOften(query);
    expect(new Set(answers).size).toBe(1);
  });
});
