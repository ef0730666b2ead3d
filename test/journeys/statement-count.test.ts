import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAt, dataOf } from '../support/ask.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, MODES, startHubProcess } from '../support/hub-process.js';
import { workedQuery } from '../support/queries.js';
import { countFurtherStatements, countStatements } from '../support/statements.js';
import { touchData } from '../support/touch-data.js';

const PARTNERSHIPS = /partnerships (\{[\s\S]*?\n {4}\})/.exec(workedQuery('police-area-oversight'))?.[1];
const NATIONAL = `query ($first: Int) { partnerships(first: $first) { nodes ${PARTNERSHIPS} } }`;
const THAMES_VALLEY = '{ policeArea(id: "thames-valley") { partnerships { id } } }';

describe.each(MODES)('every list is one query (%s)', (mode) => {
  let database: TestDatabase;
  let hub: HubProcess;

  beforeAll(async () => {
    database = await createTestDatabase();
    hub = await startHubProcess(mode, { DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
  });

  const statementsOf = (query: string, variables: Record<string, unknown>) =>
    countStatements(database, () => dataOf(askAt(hub.url, query, variables)));

  it('reads nothing again for a question like one before it, until something is written', async () => {
    const query = workedQuery('county-board');
    const again = () => countFurtherStatements(database, () => dataOf(askAt(hub.url, query)));
    const first = await statementsOf(query, {});
    expect(first).toBeGreaterThan(10);
    expect(await again()).toBe(0);
    await touchData(database.url);
    expect(await again()).toBe(first);
  });

  it('takes as many statements for the City of London (1 partnership) as for the Metropolitan Police (32)', async () => {
    const query = workedQuery('police-area-oversight');
    const one = await statementsOf(query, { policeArea: 'city-of-london' });
    const thirtyTwo = await statementsOf(query, { policeArea: 'metropolitan-police' });
    expect(one).toBeGreaterThan(10);
    expect(thirtyTwo).toBe(one);
  });

  it('takes as many statements for one merger option of Warwickshire as for twenty', async () => {
    const query = workedQuery('merger-options');
    const one = await statementsOf(query, { policeArea: 'warwickshire', first: 1 });
    const twenty = await statementsOf(query, { policeArea: 'warwickshire', first: 20 });
    expect(one).toBeGreaterThan(10);
    expect(twenty).toBe(one);
  });

  it('takes as many statements for the crime figures of one partnership as for sixteen', async () => {
    const query = workedQuery('crime-side-by-side');
    const { policeArea } = await dataOf(askAt(hub.url, THAMES_VALLEY));
    const sixteen = policeArea.partnerships.map(({ id }: { id: string }) => id);
    expect(sixteen).toHaveLength(16);
    const one = await statementsOf(query, { partnerships: sixteen.slice(0, 1) });
    expect(one).toBeGreaterThan(10);
    expect(await statementsOf(query, { partnerships: sixteen })).toBe(one);
  });

  it('takes as many statements for one partnership as for all 314', async () => {
    const one = await statementsOf(NATIONAL, { first: 1 });
    const all = await statementsOf(NATIONAL, { first: 314 });
    expect(one).toBeGreaterThan(10);
    expect(all).toBe(one);
  });
});
