import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApart } from '../../hub/apart-processes.js';
import { rolePasswords } from '../../hub/database.js';
import { projectRoot } from '../../shared/project-root.js';
import { ask, askAt, dataOf } from '../support/ask.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, MODES, startHubProcess } from '../support/hub-process.js';
import { grantCsv, grantPackage, publishedGrant } from '../support/published-grants.js';
import { countStatements } from '../support/statements.js';

const PACKAGE = grantPackage(
  publishedGrant('1'),
  publishedGrant('2', {
    awardDate: '2025-02-03',
    amountAwarded: 7499.5,
    beneficiaryLocation: [{ geoCode: 'E07000222', geoCodeType: 'NMD', name: 'Warwick' }],
  }),
  publishedGrant('3', {
    awardDate: '2025-04-01',
    currency: 'EUR',
    amountAwarded: 900,
    beneficiaryLocation: [{ geoCode: 'E23000017', geoCodeType: 'PFA' }, { geoCode: 'E05012345' }],
  }),
  publishedGrant('4', {
    awardDate: '2023-09-09',
    beneficiaryLocation: [{ geoCode: 'E10000031', geoCodeType: 'CTY', name: 'Warwickshire' }],
  }),
  publishedGrant('5', { awardDate: '2022-01-01', beneficiaryLocation: [{ name: 'The Midlands' }] }),
);
/** Published later: the second grant was raised. */
const TABLE = grantCsv([
  {},
  {
    Identifier: '360G-TestFund-2',
    'Amount Awarded': '8000.00',
    'Award Date': '2025-02-03',
    'Beneficiary Location:Name': 'Warwick',
    'Beneficiary Location:Geographic Code': 'E07000222',
  },
]);

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-grants-'));
  database = await createTestDatabase();
  await load('grants.json', PACKAGE);
  await load('grants.csv', TABLE);
});
afterAll(async () => {
  await database?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** Runs the command as an analyst does. */
async function load(name: string, text: string, ...options: string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  const words = ['run', '--silent', 'import', '--', '360giving', path, '--by', 'tests', ...options];
  const settings = { cwd: projectRoot, env: { ...process.env, DATABASE_URL: database.url } };
  return new Promise((resolve) => {
    execFile('npm', words, settings, (_, output, complaint) => resolve(output + complaint));
  });
}

const GRANT = `id amount { pounds } amountAwarded currency awardedOn plannedFrom plannedTo programme
  funder { id name } recipient { id name }
  locations { code name placed partnership { name } area { name } county { name } policeArea { name } }
  source { locator basis document { title importedFile { name } } }`;

describe.each(MODES)('grants that funders published (%s)', (mode) => {
  let hub: HubProcess;
  beforeAll(async () => {
    hub = await startHubProcess(mode, { DATABASE_URL: database.url });
  });
  afterAll(() => hub?.[Symbol.asyncDispose]());

  const data = (query: string) => dataOf(askAt(hub.url, query));
  const ids = (connection: { nodes: { id: string }[] }) =>
    connection.nodes.map(({ id }) => id.replace('360G-TestFund-', ''));

  it('stand under South Warwickshire by its code E22000359 and by that of Warwick District, each with its file', async () => {
    const { partnership } = await data(
      `{ partnership(id: "E22000359") { grants { totalCount nodes { ${GRANT} } } } }`,
    );
    expect(partnership.grants.totalCount).toBe(2);
    const [raised, first] = partnership.grants.nodes;
    expect(raised).toMatchObject({
      id: '360G-TestFund-2',
      amount: { pounds: '8000.00' },
      locations: [{ code: 'E07000222', placed: true, area: { name: 'Warwick' } }],
      source: { document: { importedFile: { name: 'grants.csv' } } },
    });
    expect(first).toEqual({
      id: '360G-TestFund-1',
      amount: { pounds: '12500.50' },
      amountAwarded: '12500.50',
      currency: 'GBP',
      awardedOn: '2024-05-14',
      plannedFrom: '2024-07-01',
      plannedTo: '2025-06',
      programme: 'Safer Evenings',
      funder: { id: '360G-TestFund-ORG:example-trust', name: 'Example Trust' },
      recipient: { id: 'GB-CHC-0000001', name: 'Example Youth Project' },
      locations: [
        {
          code: 'E22000359',
          name: 'South Warwickshire',
          placed: true,
          partnership: { name: 'South Warwickshire' },
          area: null,
          county: null,
          policeArea: { name: 'Warwickshire' },
        },
      ],
      source: {
        locator: '360G-TestFund-1',
        basis: 'STATED',
        document: {
          title: 'Example Trust grants 2024',
          importedFile: { name: 'grants.json' },
        },
      },
    });
  });

  it('come page by page, the newest award first, for a police area with its county and its districts', async () => {
    const page = (after: string) =>
      data(
        `{ policeArea(id: "warwickshire") { grants(first: 3${after}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }`,
      );
    const { grants } = (await page('')).policeArea;
    expect([grants.totalCount, ids(grants), grants.pageInfo.hasNextPage]).toEqual([5, ['3', '2', '1'], true]);
    const next = (await page(`, after: "${grants.pageInfo.endCursor}"`)).policeArea.grants;
    expect([ids(next), next.pageInfo.hasNextPage]).toEqual([['101', '4'], false]);
  });

  it('are found by funder, days and place, and those that have no known place are found too', async () => {
    const { all, placeless, one, none } = await data(`{
      all: grants(filter: { funders: ["360G-TestFund-ORG:example-trust"] }) { totalCount }
      placeless: grants(filter: { placed: false }) { nodes { id locations { name placed } } }
      one: grants(filter: { partnerships: ["rugby"], from: "2024-04-01", to: "2024-04-30" }) { nodes { id } }
      none: grants(filter: { funders: [] }) { totalCount } }`);
    expect([all.totalCount, none.totalCount]).toEqual([6, 0]);
    expect(placeless.nodes).toEqual([
      { id: '360G-TestFund-5', locations: [{ name: 'The Midlands', placed: false }] },
    ]);
    expect(one.nodes).toEqual([{ id: '360G-TestFund-101' }]);
  });

  it('take as many statements for one partnership as for fifty, with money a head beside them', async () => {
    const asked = (first: number) =>
      data(`{ partnerships(first: ${first}) { nodes { population grants(first: 5) { totalCount nodes { id locations { code } } }
        grantPerHead { perHead { pounds } } grantTotals { publishedGrants { count } } } } }`);
    const [one, fifty] = [
      await countStatements(database, () => asked(1)),
      await countStatements(database, () => asked(50)),
    ];
    expect(one).toBeGreaterThan(5);
    expect(fifty).toBe(one);
  });

  it('refuse an unknown place, a cursor of another list and a period that ends before it begins', async () => {
    const code = async (query: string) => (await askAt(hub.url, query)).errors?.[0]?.extensions?.code;
    expect(await code('{ grants(filter: { partnerships: ["gelding"] }) { totalCount } }')).toBe('UNKNOWN_ID');
    expect(await code('{ grants(filter: { from: "2025-01-02", to: "2025-01-01" }) { totalCount } }')).toBe(
      'BAD_PERIOD',
    );
    const { partnerships } = await data('{ partnerships(first: 1) { pageInfo { endCursor } } }');
    const cursor = partnerships.pageInfo.endCursor;
    expect(await code(`{ grants(after: "${cursor}") { totalCount } }`)).toBe('BAD_CURSOR');
  });

  it('stand beside the totals of papers and never in them: £41,001.00 beside £1,520,522.00 in Warwickshire', async () => {
    const published = 'publishedGrants { count total { pounds } notInPounds reachingBeyond from to }';
    const { totals, south, kinds, year } = await data(`{
      totals: grantTotals(filter: { policeArea: "warwickshire", from: "2017/18", to: "2024/25" }) { total { pounds } ${published} }
      south: partnership(id: "south-warwickshire") { grantTotals { ${published} } }
      kinds: grantTotals(filter: { funderKinds: [HOME_OFFICE] }) { ${published} }
      year: grantTotals(filter: { from: "2025/26", to: "2025/26" }) { total { pounds } ${published} } }`);
    const papers = await data(
      '{ grantTotals(filter: { policeArea: "warwickshire", from: "2017/18", to: "2023/24" }) { total { pounds } } }',
    );
    expect(papers.grantTotals.total).toEqual({ pounds: '1520522.00' });
    expect(totals.publishedGrants).toEqual({
      count: 4,
      total: { pounds: '41001.00' },
      notInPounds: 0,
      reachingBeyond: 0,
      from: '2023-09-09',
      to: '2025-02-03',
    });
    expect(south.grantTotals.publishedGrants).toMatchObject({
      count: 2,
      total: { pounds: '20500.50' },
      reachingBeyond: 2,
    });
    expect(kinds.publishedGrants).toBeNull();
    expect(year.publishedGrants).toMatchObject({ count: 1, total: null, notInPounds: 1 });
  });
});

describe('the import of grants', () => {
  it('changes nothing for the same file, and tells before anything is loaded what a new one would change', async () => {
    expect(await load('again.json', PACKAGE)).toMatch(/already|before/);
    const later = await load('later.json', grantPackage(publishedGrant('9')), '--dry-run');
    expect(later).toContain('published_grant');
    expect(later).toContain('1 grant by Example Trust');
  });

  it('refuses a file with a wrong amount by the path of it, with nothing loaded', async () => {
    const refused = await load(
      'wrong.json',
      grantPackage(publishedGrant('7'), publishedGrant('8', { amountAwarded: -5 })),
    );
    expect(refused).toMatch(/wrong\.json:1 grants\[1\]\.amountAwarded: -5 is below zero/);
  });
});

describe.each(MODES)('money a head of a partnership (%s)', (mode) => {
  const perHead = async (id: string, asked: string) =>
    (
      await dataOf(
        ask(
          mode,
          `{ partnership(id: "${id}") { population populationYear grantPerHead(${asked}) { perHead { pounds } notKnownBecause population populationYear basis totals { total { pounds } } } } }`,
        ),
      )
    ).partnership;
  const SEVEN_YEARS = 'from: "2017/18", to: "2023/24", funderKinds: [LOCAL_POLICING_BODY]';

  it("is £1.88 of the commissioner's seven years for 301,147 residents of South Warwickshire", async () => {
    expect(await perHead('south-warwickshire', SEVEN_YEARS)).toEqual({
      population: 301147,
      populationYear: 2024,
      grantPerHead: {
        perHead: { pounds: '1.88' },
        notKnownBecause: null,
        population: 301147,
        populationYear: 2024,
        basis: 'DERIVED',
        totals: { total: { pounds: '565528.00' } },
      },
    });
  });

  it('is null, not £0.00, for Hartlepool, of which no paper tells', async () => {
    const { grantPerHead } = await perHead('hartlepool', SEVEN_YEARS);
    expect(grantPerHead).toMatchObject({
      perHead: null,
      notKnownBecause: 'no grant to it is counted for what was asked',
      totals: { total: null },
    });
  });

  it('is null for Aylesbury Vale, a part of Buckinghamshire, whose residents nobody counts', async () => {
    const { population, grantPerHead } = await perHead('aylesbury-vale', SEVEN_YEARS);
    expect(population).toBeNull();
    expect(grantPerHead).toMatchObject({ perHead: null, population: null });
    expect(grantPerHead.notKnownBecause).toMatch(/holds only a part of an area/);
  });
});

describe('money a head with geography lost', () => {
  it('is out of reach, with the total of the papers still there', async () => {
    const passwords = rolePasswords(database.url, {});
    await using hub = await startApart({
      database: { adminUrl: database.url, passwords },
      port: 0,
      onFault: () => {},
    });
    const geography = hub.processes.get('geography');
    geography?.kill('SIGKILL');
    if (geography) await once(geography, 'exit');
    const { data, errors } = await askAt(
      hub.url,
      '{ partnership(id: "south-warwickshire") { name grantPerHead { perHead { pounds } } grantTotals { counted { id } } } }',
    );
    expect(data.partnership).toMatchObject({ name: 'South Warwickshire', grantPerHead: null });
    expect(data.partnership.grantTotals.counted.length).toBeGreaterThan(0);
    expect(errors?.map((error) => error.extensions?.code)).toContain('SOURCE_UNAVAILABLE');
  });
});
