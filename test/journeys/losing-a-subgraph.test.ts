import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApartHub, startApart } from '../../hub/apart-processes.js';
import { prepareDatabase, rolePasswords, withDatabaseLock } from '../../hub/database.js';
import { SUBGRAPHS } from '../../hub/subgraphs.js';
import { askAt } from '../support/ask.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { workedQuery } from '../support/queries.js';

/** The worked query, with a crime figure and what is missing: so all seven parts answer it. */
const OVERSIGHT = workedQuery('police-area-oversight').replace(
  'duties {',
  'measures(measures: ["total-recorded-crime"]) { count } dataGaps { what } duties {',
);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await withDatabaseLock(database.url, (client) =>
    prepareDatabase(database.url, client, SUBGRAPHS, rolePasswords(database.url, {})),
  );
});
afterAll(() => database?.[Symbol.asyncDispose]());

describe.each(['geography', 'partnerships', 'strategy', 'funding', 'mergers', 'measures', 'register'])(
  'with %s lost',
  (lost) => {
    let hub: ApartHub;

    beforeAll(async () => {
      hub = await startApart({
        database: { adminUrl: database.url, passwords: rolePasswords(database.url, {}) },
        port: 0,
        backoff: null,
        onFault: () => {},
      });
      const child = hub.processes.get(lost);
      child?.kill('SIGKILL');
      if (child) await once(child, 'exit');
    });
    afterAll(() => hub?.[Symbol.asyncDispose]());

    it('is alive, not ready, and says which part does not answer', async () => {
      expect((await fetch(`${hub.url}/health`)).status).toBe(200);
      const readiness = await fetch(`${hub.url}/readiness`);
      expect(readiness.status).toBe(503);
      expect(await readiness.text()).toContain(lost);
    });

    it('costs the fields of that part and nothing else', async () => {
      const { data, errors } = await askAt(hub.url, OVERSIGHT);
      expect(errors?.length).toBeGreaterThan(0);
      expect(errors?.every((error) => error.extensions?.code === 'SOURCE_UNAVAILABLE')).toBe(true);
      expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|http:|ECONN/);
      const { policeArea } = data;
      if (lost === 'geography') return expect(policeArea).toBeNull();
      expect(policeArea.population).toBe(632207);
      expect(policeArea.areas).toHaveLength(5);
      // A partnership's name is never null, so without partnerships the list goes whole rather than holding nulls.
      if (lost === 'partnerships') return expect(policeArea.partnerships).toBeNull();
      expect(policeArea.partnerships).toHaveLength(4);
      const [south] = policeArea.partnerships.slice(3);
      expect(policeArea.grantTotals === null).toBe(lost === 'funding');
      expect(south.fundingStatements === null).toBe(lost === 'funding');
      expect(south.countyStrategyGroups === null).toBe(lost === 'strategy');
      expect(policeArea.mergerOptions === null).toBe(lost === 'mergers');
      expect(south.measures).toEqual(lost === 'measures' ? null : [{ count: 16786 }]);
      expect(south.dataGaps === null).toBe(lost === 'register');
      return undefined;
    });

    it('leaves the figures of a comparison standing where only the names of its partnerships are lost', async () => {
      const { data } = await askAt(
        hub.url,
        '{ compareMeasures(partnerships: ["south-warwickshire"], measures: ["total-recorded-crime"]) { rows { partnership { name } figures { count } } } }',
      );
      const partnership = lost === 'partnerships' ? null : { name: 'South Warwickshire' };
      const rows = [{ partnership, figures: [{ count: 16786 }] }];
      expect(data.compareMeasures).toEqual(lost === 'measures' ? null : { rows });
    });

    it('gives no verdict that was reached without its facts', async () => {
      const query = '{ assessMerger(input: { areas: ["rugby", "warwick"] }) { verdict } }';
      const { data, errors } = await askAt(hub.url, query);
      const needed = ['geography', 'mergers'].includes(lost);
      expect(data.assessMerger).toEqual(needed ? null : { verdict: 'PERMITTED' });
      expect(errors === undefined).toBe(!needed);
    });

    it('gives no total that was computed without its facts', async () => {
      const { data } = await askAt(
        hub.url,
        '{ grantTotals(filter: { policeArea: "warwickshire", from: "2017/18", to: "2023/24" }) { total { pounds } } }',
      );
      expect(data.grantTotals).toEqual(lost === 'funding' ? null : { total: { pounds: '1520522.00' } });
    });
  },
);

describe('a subgraph that is killed', () => {
  it('is started again by the hub, and knows again that South Warwickshire recorded 16,786 crimes', async () => {
    let tellReturn: (where: string) => void = () => {};
    const returned = new Promise<string>((resolve) => {
      tellReturn = resolve;
    });
    const faults: string[] = [];
    await using hub = await startApart({
      database: { adminUrl: database.url, passwords: rolePasswords(database.url, {}) },
      port: 0,
      onFault: (where, error) => faults.push(`${where}: ${error instanceof Error ? error.message : error}`),
      onReturn: (where) => tellReturn(where),
    });
    const first = hub.processes.get('measures');
    first?.kill('SIGKILL');
    expect(await returned).toBe('measures');
    expect(faults).toEqual(['measures: measures ended (SIGKILL); it is started again in 200 ms']);
    expect(hub.processes.get('measures')?.pid).not.toBe(first?.pid);
    const query =
      '{ partnership(id: "south-warwickshire") { measures(measures: ["total-recorded-crime"]) { count } } }';
    expect(await askAt(hub.url, query)).toEqual({ data: { partnership: { measures: [{ count: 16786 }] } } });
    expect((await fetch(`${hub.url}/readiness`)).status).toBe(200);
  });
});
